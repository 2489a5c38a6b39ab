package io.clientele.contracts.audience;

import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables whose columns a rule may name, each with one row per customer. A column is written
 * {@code table.column}, or {@code column} alone where only one table has it; where several have it,
 * the first table of the scope wins if it is one of them.
 */
public final class RuleScope {
  private final List<Table> tables;
  private final List<RuleColumn> columns;

  public RuleScope(List<Table> tables) {
    this.tables = List.copyOf(tables);
    this.columns =
        tables.stream()
            .flatMap(table -> table.columns().stream().map(column -> new RuleColumn(table, column)))
            .toList();
  }

  public List<Table> tables() {
    return tables;
  }

  public List<RuleColumn> columns() {
    return columns;
  }

  /** The column of that name; empty where there is none or where the name fits several. */
  public Optional<RuleColumn> find(String name) {
    var found = named(name);
    boolean clear = found.size() == 1 || (!found.isEmpty() && inFirstTable(found.get(0)));
    return clear ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Why {@link #find} found nothing, with the names that the user could have meant. */
  public String whyNotFound(String name) {
    var found = named(name);
    return found.isEmpty()
        ? "there is no column " + name + "; nearest: " + join(Nearest.to(name, allNames()))
        : "the column " + name + " is in several tables; write one of " + join(names(found));
  }

  private List<RuleColumn> named(String name) {
    return columns.stream()
        .filter(each -> each.name().equals(name) || each.column().name().equals(name))
        .toList();
  }

  private boolean inFirstTable(RuleColumn column) {
    return column.table().equals(tables.get(0));
  }

  private Set<String> allNames() {
    var names = new LinkedHashSet<String>(names(columns));
    columns.forEach(each -> names.add(each.column().name()));
    return names;
  }

  private static List<String> names(List<RuleColumn> columns) {
    return new ArrayList<>(columns.stream().map(RuleColumn::name).toList());
  }

  private static String join(List<String> names) {
    return String.join(", ", names);
  }
}

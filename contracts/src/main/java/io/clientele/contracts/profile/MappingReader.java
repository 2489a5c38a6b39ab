package io.clientele.contracts.profile;

import io.clientele.contracts.Catalog;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.profile.convert.Conversion;
import io.clientele.contracts.profile.convert.ConversionReader;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads how an object becomes rows of one core table. */
final class MappingReader {
  /** Filled by the engine or by {@code key} and {@code customer}, never by a conversion. */
  private static final Set<String> NOT_MAPPED =
      Set.of(
          SourceColumns.SOURCE,
          SourceColumns.SOURCE_OBJECT,
          SourceColumns.SOURCE_KEY,
          SourceColumns.CONTENT_HASH,
          SourceColumns.BATCH,
          CustomerKeyColumns.CUSTOMER_ID,
          CustomerKeyColumns.CUSTOMER_KEY);

  private final String source;
  private final Settings tables;
  private final String tableName;
  private final ConversionReader conversions;
  private final UnaryOperator<String> columnName;

  MappingReader(
      String source,
      Settings tables,
      String tableName,
      ConversionReader conversions,
      UnaryOperator<String> columnName) {
    this.source = source;
    this.tables = tables;
    this.tableName = tableName;
    this.conversions = conversions;
    this.columnName = columnName;
  }

  Optional<TableMapping> read(boolean primary) {
    Settings at = tables.section(tableName);
    Optional<Table> table = mappable().filter(each -> each.name().equals(tableName)).findFirst();
    if (table.isEmpty()) {
      tables.problem(
          tableName, "is no core table; did you mean " + Nearest.to(tableName, names()) + "?");
      return Optional.empty();
    }
    var mapping =
        new TableMapping(
            table.get(),
            primary,
            condition(at),
            key(at),
            customer(at, table.get()),
            columns(at, table.get()));
    at.noOthers();
    return Optional.of(mapping);
  }

  /** Tables that keep what a source record said. */
  private static Stream<Table> mappable() {
    return Catalog.TABLES.stream()
        .filter(table -> table.layer().equals("core"))
        .filter(table -> table.column(SourceColumns.CONTENT_HASH).isPresent());
  }

  private static List<String> names() {
    return mappable().map(Table::name).toList();
  }

  private List<Conversion> key(Settings at) {
    if (!at.has("key")) {
      at.problem("key", "is missing: say which columns identify the record");
      return List.of();
    }
    if (at.isSection("key")) {
      return List.of(conversions.forKey(at, "key"));
    }
    if (at.isSectionList("key")) {
      return at.sections("key").stream().map(conversions::keyPart).toList();
    }
    return at.texts("key").stream().map(conversions::keyColumn).toList();
  }

  private List<CustomerReference> customer(Settings at, Table table) {
    boolean expected = table.column(CustomerKeyColumns.CUSTOMER_KEY).isPresent();
    if (!expected && at.has("customer")) {
      at.problem("customer", "has no place in " + table);
    }
    return new CustomerReferences(source, conversions, columnName).read(at.sections("customer"));
  }

  private Map<String, Conversion> columns(Settings at, Table table) {
    var result = new LinkedHashMap<String, Conversion>();
    Settings columns = at.section("columns");
    for (String name : columns.keys()) {
      Optional<Column> column =
          table.column(name).filter(each -> !NOT_MAPPED.contains(each.name()));
      column.ifPresent(target -> result.put(name, conversions.forColumn(columns, name, target)));
      if (column.isEmpty()) {
        columns.problem(
            name,
            "is no column of " + table + "; did you mean " + Nearest.to(name, names(table)) + "?");
        columns.has(name);
      }
    }
    return result;
  }

  private static List<String> names(Table table) {
    return table.columnNames().stream().filter(name -> !NOT_MAPPED.contains(name)).toList();
  }

  private Condition condition(Settings at) {
    return at.has("when") ? ConditionReader.read(at.section("when"), columnName) : Condition.ALWAYS;
  }
}

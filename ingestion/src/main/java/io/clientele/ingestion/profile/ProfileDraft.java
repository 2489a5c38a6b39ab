package io.clientele.ingestion.profile;

import io.clientele.contracts.profile.ColumnName;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.contracts.profile.TableMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A first profile for a file that none fits, from what known profiles call such columns. What is
 * not known is listed for a person to decide.
 */
public final class ProfileDraft {
  private final List<SourceProfile> known;

  /**
   * @param known profiles to learn from
   */
  public ProfileDraft(List<SourceProfile> known) {
    this.known = List.copyOf(known);
  }

  /**
   * @param object what the file's rows are, in lower snake case
   * @param columns the file's columns as it spells them
   * @return YAML; it is valid once the key is confirmed
   */
  public String of(String object, List<String> columns) {
    Map<String, Map<String, String>> byTable = meanings(columns);
    Optional<String> table =
        byTable.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().size()))
            .map(Map.Entry::getKey);
    var mapped = table.map(byTable::get).orElse(Map.of());
    var yaml = new StringBuilder();
    yaml.append("description: Drafted from the columns of one file; check every line.\n");
    yaml.append("objects:\n  %s:\n".formatted(object));
    yaml.append("    files: [\"*%s*.csv\"]\n".formatted(object));
    yaml.append("    header: [%s]\n".formatted(list(columns)));
    yaml.append("    tables:\n      %s:\n".formatted(table.orElse("customer_record")));
    yaml.append("        # What identifies a row in its system.\n");
    yaml.append("        key: %s\n        columns:\n".formatted(quoted(columns.get(0))));
    mapped.forEach(
        (column, name) -> yaml.append("          %s: %s\n".formatted(column, quoted(name))));
    var others = columns.stream().filter(name -> !mapped.containsValue(name)).toList();
    if (!others.isEmpty()) {
      yaml.append("    # Not read: %s\n".formatted(list(others)));
    }
    return yaml.toString();
  }

  /** For every table: its column and the file's column that known profiles fill it from. */
  private Map<String, Map<String, String>> meanings(List<String> columns) {
    var byTable = new LinkedHashMap<String, Map<String, String>>();
    for (SourceProfile profile : known) {
      for (ObjectProfile object : profile.objects()) {
        object.tables().forEach(mapping -> learn(object, mapping, columns, byTable));
      }
    }
    return byTable;
  }

  private static void learn(
      ObjectProfile object,
      TableMapping mapping,
      List<String> columns,
      Map<String, Map<String, String>> byTable) {
    var spelled = new HashMap<String, String>();
    columns.forEach(name -> spelled.putIfAbsent(object.column(name), name));
    mapping
        .columns()
        .forEach(
            (target, conversion) ->
                conversion.columns().stream()
                    .map(spelled::get)
                    .filter(name -> name != null)
                    .findFirst()
                    .ifPresent(
                        name ->
                            byTable
                                .computeIfAbsent(
                                    mapping.target().name(), table -> new LinkedHashMap<>())
                                .putIfAbsent(target, name)));
  }

  private static String list(List<String> names) {
    var quoted = new ArrayList<String>();
    names.forEach(name -> quoted.add(quoted(name)));
    return String.join(", ", quoted);
  }

  /** Plain where YAML reads it as the same text. */
  private static String quoted(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_. ]*[A-Za-z0-9]")
            && !ColumnName.canonical(name).isEmpty()
        ? name
        : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}

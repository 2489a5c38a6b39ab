package io.clientele.sources.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Fields that come with their names, such as those of a JSON object. */
final class NamedFields implements RecordFields {
  private final Map<String, String> texts;
  private final Map<String, String> byColumn = new LinkedHashMap<>();
  private final Map<String, String> columns = new LinkedHashMap<>();

  /**
   * Where two names stand for one column, the first one has it.
   *
   * @param texts what is not empty, by name
   * @param columnOf the canonical column that a name stands for
   */
  NamedFields(Map<String, String> texts, Function<String, String> columnOf) {
    this.texts = texts;
    texts.forEach((name, text) -> index(columnOf.apply(name), name, text));
  }

  @Override
  public String value(String column) {
    return byColumn.get(column);
  }

  @Override
  public Map<String, String> others(Set<String> known) {
    var others = new LinkedHashMap<>(texts);
    columns.forEach(
        (column, name) -> {
          if (known.contains(column)) {
            others.remove(name);
          }
        });
    return others;
  }

  private void index(String column, String name, String text) {
    if (byColumn.putIfAbsent(column, text) == null) {
      columns.put(column, name);
    }
  }
}

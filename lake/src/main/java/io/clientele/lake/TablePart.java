package io.clientele.lake;

import static java.util.stream.Collectors.joining;

import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One part of a partitioned table: the files whose partition columns have certain values.
 *
 * @param texts the values by column, written as the Delta log and the folder names write them; none
 *     for the whole table
 */
record TablePart(Map<String, String> texts) {
  /** All of a table. */
  static TablePart whole() {
    return new TablePart(Map.of());
  }

  /**
   * @param values of columns that the table is partitioned by
   */
  static TablePart of(Table table, Map<String, ?> values) {
    if (!table.partitionedBy().containsAll(values.keySet())) {
      throw new IllegalArgumentException(table + " is not partitioned by " + values.keySet());
    }
    var texts = new TreeMap<String, String>();
    values.forEach((column, value) -> texts.put(column, value.toString()));
    return new TablePart(texts);
  }

  /** The folder of its files in one of the table's; it tells the values, the files do not. */
  String folderIn(String path) {
    return texts.entrySet().stream()
        .map(each -> "/" + each.getKey() + "=" + each.getValue())
        .collect(joining("", path, ""));
  }

  /** Columns of the table that still split the part. */
  List<String> splitBy(Table table) {
    return table.partitionedBy().stream().filter(column -> !texts.containsKey(column)).toList();
  }

  /**
   * @param partition what the Delta log says of a file
   */
  boolean holds(Map<String, String> partition) {
    return partition.entrySet().containsAll(texts.entrySet());
  }
}

package io.clientele.lake;

import io.clientele.contracts.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** New rows beside the stored ones of a small table, merged by key in this process. */
final class HeldMerge {
  private final List<Integer> key;
  private final Map<List<Object>, Row> byKey = new LinkedHashMap<>();
  private long changed;

  /**
   * @param stored all rows of the table
   * @param rows of the same shape; each wins over the stored one with its key
   */
  HeldMerge(Table table, List<Row> stored, List<Row> rows) {
    this.key = table.key().stream().map(table.columnNames()::indexOf).toList();
    stored.forEach(row -> byKey.put(key(row), row));
    rows.forEach(this::put);
  }

  private void put(Row row) {
    if (!row.equals(byKey.put(key(row), row))) {
      changed++;
    }
  }

  private List<Object> key(Row row) {
    return key.stream().map(row::get).toList();
  }

  /** How many rows are new or different. */
  long changed() {
    return changed;
  }

  List<Row> rows() {
    return new ArrayList<>(byKey.values());
  }
}

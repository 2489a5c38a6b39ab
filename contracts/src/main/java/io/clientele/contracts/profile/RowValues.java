package io.clientele.contracts.profile;

import io.clientele.contracts.table.Table;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;

/** The values of one row under construction, by column name. */
final class RowValues {
  private final Layout layout;
  private final Object[] values;

  /** Where each column of a table stands. */
  static final class Layout implements Serializable {
    private static final long serialVersionUID = 1;

    private final HashMap<String, Integer> positions = new HashMap<>();

    Layout(Table table) {
      List<String> names = table.columnNames();
      for (int i = 0; i < names.size(); i++) {
        positions.put(names.get(i), i);
      }
    }

    int position(String column) {
      return positions.get(column);
    }
  }

  RowValues(Layout layout) {
    this.layout = layout;
    this.values = new Object[layout.positions.size()];
  }

  Object[] array() {
    return values;
  }

  boolean has(String column) {
    return layout.positions.containsKey(column);
  }

  Object get(String column) {
    return values[layout.positions.get(column)];
  }

  void put(String column, Object value) {
    values[layout.positions.get(column)] = value;
  }

  /** Fills a column that the table has and that is still empty. */
  void putIfEmpty(String column, Object value) {
    if (has(column) && get(column) == null) {
      put(column, value);
    }
  }
}

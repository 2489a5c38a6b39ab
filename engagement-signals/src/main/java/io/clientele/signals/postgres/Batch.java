package io.clientele.signals.postgres;

import io.clientele.contracts.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that go together, one of each key: PostgreSQL refuses to write a row twice at once. */
final class Batch {
  private static final char REPLACEMENT = '\uFFFD';

  private final List<Integer> key;
  private final Conflict conflict;
  private final Map<List<Object>, Object[]> rows = new LinkedHashMap<>();

  Batch(Table table, Conflict conflict) {
    this.key = table.key().stream().map(table.columnNames()::indexOf).toList();
    this.conflict = conflict;
  }

  void add(Object[] values) {
    Object[] row = Arrays.stream(values).map(Batch::storable).toArray();
    rows.merge(keyOf(row), row, (before, late) -> conflict.replaces(before, late) ? late : before);
  }

  int size() {
    return rows.size();
  }

  Collection<Object[]> rows() {
    return Collections.unmodifiableCollection(rows.values());
  }

  void clear() {
    rows.clear();
  }

  private List<Object> keyOf(Object[] row) {
    return key.stream().map(position -> row[position]).toList();
  }

  /**
   * PostgreSQL has neither U+0000 nor half a surrogate pair. They are replaced before keys are
   * compared, since keys that differ in nothing else are one key there.
   */
  private static Object storable(Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return new String(encoded, StandardCharsets.UTF_8).replace('\0', REPLACEMENT);
  }
}

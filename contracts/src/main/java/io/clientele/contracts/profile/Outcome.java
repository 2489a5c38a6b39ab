package io.clientele.contracts.profile;

import io.clientele.contracts.table.Table;

/** What became of one source row under one mapping. */
public sealed interface Outcome {
  /**
   * The row fits.
   *
   * @param table the table it fits
   * @param values one for each column of the table in contract order: String, Integer, Long,
   *     Double, Boolean, BigDecimal of the column's scale, Instant, LocalDate or null
   */
  @SuppressWarnings("ArrayRecordComponent") // one array a row, read once, never compared
  record Mapped(Table table, Object[] values) implements Outcome {
    public Object value(String column) {
      return values[table.columnNames().indexOf(column)];
    }
  }

  /**
   * The row cannot be accepted.
   *
   * @param rule short name of what it breaks, such as {@code instant} or {@code required}
   * @param message what is wrong and what to do, without the value
   * @param key of the record in its source; null where that cannot be told
   */
  record Refused(String rule, String message, String key) implements Outcome {}

  /** The row is not meant for this table: its condition does not hold. */
  record Skipped() implements Outcome {}
}

package io.clientele.ingestion.fetch.table;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What a column holds, as far as reading and comparing it differ. */
enum Kind {
  INTEGER("whole numbers", Long.MIN_VALUE, Long.MAX_VALUE),
  DECIMAL("numbers", BigDecimal.TEN.pow(30).negate(), BigDecimal.TEN.pow(30)),
  DAY("days", LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)),
  LOCAL_TIME("times without a zone", DAY.first().atStartOfDay(), DAY.last().atTime(23, 59, 59)),
  MOMENT(
      "moments",
      DAY.first().atStartOfDay().toInstant(ZoneOffset.UTC),
      DAY.last().atTime(23, 59, 59).toInstant(ZoneOffset.UTC)),
  OTHER("values without an order", null, null);

  private static final String WITH_ZONE = "timestamptz";

  private final String plural;
  private final Object least;
  private final Object greatest;

  Kind(String plural, Object least, Object greatest) {
    this.plural = plural;
    this.least = least;
    this.greatest = greatest;
  }

  private LocalDate first() {
    return (LocalDate) least;
  }

  private LocalDate last() {
    return (LocalDate) greatest;
  }

  static Kind of(ResultSetMetaData columns, int column) throws SQLException {
    if (columns.getColumnTypeName(column).equals(WITH_ZONE)) {
      return MOMENT;
    }
    return switch (columns.getColumnType(column)) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
      case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
      case Types.DATE -> DAY;
      case Types.TIMESTAMP -> LOCAL_TIME;
      case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
      default -> OTHER;
    };
  }

  /** For people. */
  String plural() {
    return plural;
  }

  boolean hasOrder() {
    return this != OTHER;
  }

  /** Values below it, such as minus infinity, tell nothing of when a row changed. */
  Mark least() {
    return new Mark(this, least);
  }

  /** As {@link #least} for infinity and NaN, which are greater than all others. */
  Mark greatest() {
    return new Mark(this, greatest);
  }

  /** The value of a cell; null where it is empty. */
  Object value(ResultSet row, int column) throws SQLException {
    return switch (this) {
      case INTEGER -> number(row, column);
      case DECIMAL, OTHER -> row.getString(column);
      case DAY -> row.getObject(column, LocalDate.class);
      case LOCAL_TIME -> row.getObject(column, LocalDateTime.class);
      case MOMENT -> moment(row.getObject(column, OffsetDateTime.class));
    };
  }

  private static Object number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static Object moment(OffsetDateTime value) {
    return value == null ? null : value.toInstant();
  }
}

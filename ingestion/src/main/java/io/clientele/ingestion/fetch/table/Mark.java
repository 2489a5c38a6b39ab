package io.clientele.ingestion.fetch.table;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A value of the column that tells rows that are new: how far a table was fetched.
 *
 * @param value Long, BigDecimal, LocalDate, LocalDateTime or Instant, by its kind
 */
record Mark(Kind kind, Object value) {
  /** A colon in a file's name is not for every file system. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSSSSSSSS");

  /** The mark of a row. */
  static Mark of(ResultSet row, int column, Kind kind) throws SQLException {
    Object value = kind.value(row, column);
    return new Mark(kind, kind == Kind.DECIMAL ? new BigDecimal((String) value) : value);
  }

  /** Empty where the text is no such value. */
  static Optional<Mark> parse(Kind kind, String text) {
    try {
      return Optional.of(new Mark(kind, value(kind, text)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Object value(Kind kind, String text) {
    return switch (kind) {
      case INTEGER -> Long.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case DAY -> LocalDate.parse(text);
      case LOCAL_TIME -> LocalDateTime.parse(text, TIME);
      case MOMENT -> moment(text);
      case OTHER -> throw new NumberFormatException("It has no order");
    };
  }

  private static Instant moment(String text) {
    if (!text.endsWith("Z")) {
      throw new DateTimeException("It has no zone");
    }
    return LocalDateTime.parse(text.substring(0, text.length() - 1), TIME)
        .toInstant(ZoneOffset.UTC);
  }

  /** As it stands in the name of a portion. */
  String text() {
    return switch (kind) {
      case DECIMAL -> ((BigDecimal) value).toPlainString();
      case LOCAL_TIME -> TIME.format((LocalDateTime) value);
      case MOMENT -> TIME.format(((Instant) value).atOffset(ZoneOffset.UTC)) + "Z";
      default -> value.toString();
    };
  }

  void bind(PreparedStatement statement, int parameter) throws SQLException {
    Object given = value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    statement.setObject(parameter, given);
  }

  /** The mark that lies so far before this one. */
  Mark minus(Lookback lookback) {
    return new Mark(
        kind,
        switch (kind) {
          case INTEGER ->
              Math.max((Long) value, Long.MIN_VALUE + lookback.number()) - lookback.number();
          case DECIMAL -> ((BigDecimal) value).subtract(BigDecimal.valueOf(lookback.number()));
          case DAY -> ((LocalDate) value).minusDays(days(lookback.time()));
          case LOCAL_TIME -> ((LocalDateTime) value).minus(lookback.time());
          case MOMENT -> ((Instant) value).minus(lookback.time());
          case OTHER -> throw new IllegalStateException("It has no order");
        });
  }

  private static long days(Duration time) {
    return time.plusDays(1).minusNanos(1).toDays();
  }
}

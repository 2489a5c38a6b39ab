package io.clientele.signals.postgres;

import static java.time.temporal.ChronoField.ERA;
import static java.time.temporal.ChronoField.YEAR_OF_ERA;

import io.clientele.contracts.table.ColumnType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** The types of the streamed tables in PostgreSQL's words. */
final class SqlTypes {
  private static final DateTimeFormatter DAY = pattern("-MM-dd");
  private static final DateTimeFormatter MOMENT = pattern("-MM-dd HH:mm:ss.SSSSSS'+00'");

  private SqlTypes() {}

  /** The type's name in {@code pg_type}, which statements understand too. */
  static String name(ColumnType type) {
    return switch (type) {
      case STRING -> "text";
      case INT -> "int4";
      case LONG -> "int8";
      case DOUBLE -> "float8";
      case BOOLEAN -> "bool";
      case INSTANT -> "timestamptz";
      case DATE -> "date";
      case MONEY, PRICE, QUANTITY, REASONS ->
          throw new IllegalArgumentException("No streamed table has a column of type " + type);
    };
  }

  /** A value of a row as an element of an array of that type. */
  static Object element(ColumnType type, Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case INSTANT ->
          MOMENT.format(
              Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
      case DATE -> DAY.format(LocalDate.ofEpochDay((Integer) value));
      default -> value;
    };
  }

  /** Years as PostgreSQL reads them: no sign, the era behind the rest. */
  private static DateTimeFormatter pattern(String rest) {
    return new DateTimeFormatterBuilder()
        .appendValue(YEAR_OF_ERA, 4, 9, SignStyle.NEVER)
        .appendPattern(rest)
        .appendLiteral(' ')
        .appendText(ERA, Map.of(0L, "BC", 1L, "AD"))
        .toFormatter(Locale.ROOT);
  }
}

package io.clientele.contracts.audience;

import io.clientele.contracts.table.Column;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * What a table holds in a column for one customer; compared as engines compare: texts by their
 * bytes in UTF-8, whole and decimal numbers exactly, others as doubles with NaN the largest,
 * moments by their business day.
 *
 * @param value never null
 * @param zone where a moment's day is that of the company
 */
record StoredValue(Object value, ZoneId zone) {

  /** Negative where the value is less than the literal, positive where it is more. */
  int compareTo(Literal literal) {
    if (literal instanceof Literal.Number number) {
      return compareTo(number.value());
    }
    if (literal instanceof Literal.Text text) {
      return Arrays.compareUnsigned(bytes((String) value), bytes(text.value()));
    }
    return literal instanceof Literal.Flag flag
        ? Boolean.compare((Boolean) value, flag.value())
        : day().compareTo(((Literal.Day) literal).value());
  }

  /** The value as a person reads it; of personal data only that it is there. */
  String text(Column column) {
    if (column.personal()) {
      return "present";
    }
    if (value instanceof Instant moment) {
      return LocalDateTime.ofInstant(moment, zone).toString().replace('T', ' ');
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private int compareTo(BigDecimal number) {
    return value instanceof Double inexact
        ? Double.compare(withoutSignOfZero(inexact), withoutSignOfZero(number.doubleValue()))
        : new BigDecimal(value.toString()).compareTo(number);
  }

  private LocalDate day() {
    return value instanceof Instant moment ? LocalDate.ofInstant(moment, zone) : (LocalDate) value;
  }

  private static double withoutSignOfZero(double number) {
    return number + 0.0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

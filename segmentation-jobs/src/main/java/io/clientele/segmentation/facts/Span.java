package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.mart.CustomerDay;
import java.time.LocalDate;
import org.apache.spark.sql.Column;

/**
 * A run of days, counted from 1970-01-01; one that ends before it begins has no day.
 *
 * @param after the day before the first
 * @param last the last day
 */
record Span(int after, int last) {
  /** A day long before every business. */
  static final int LONG_AGO = Math.toIntExact(LocalDate.of(1, 1, 1).toEpochDay());

  /** So many days that end with one. */
  static Span ending(int last, int days) {
    return new Span(last - days, last);
  }

  static Span until(int last) {
    return new Span(LONG_AGO, last);
  }

  /**
   * @param day a number of a day
   */
  Column holds(Column day) {
    return day.gt(lit(after)).and(day.leq(lit(last)));
  }

  /** True for rows of daily facts on these days; files of other months are not opened. */
  Column holdsRow() {
    LocalDate first = LocalDate.ofEpochDay(after + 1L);
    return between(CustomerDay.MONTH, first.withDayOfMonth(1))
        .and(between(CustomerDay.BUSINESS_DATE, first));
  }

  private Column between(String column, LocalDate first) {
    return col(column).geq(lit(first)).and(col(column).leq(lit(LocalDate.ofEpochDay(last))));
  }
}

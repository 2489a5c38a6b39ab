package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * A window of days that ends with the business day, and where it stood before.
 *
 * @param before the days in it on the day that facts go on from; none where they begin anew
 * @param now the days in it today
 */
record Window(Span before, Span now) {
  /**
   * @param known number of the day that facts go on from
   * @param today number of the business day
   * @param days length of the window
   */
  static Window of(int known, int today, int days) {
    return new Window(Span.ending(known, days), Span.ending(today, days));
  }

  /** 1 where a day that changed is counted: a known day where it was counted, a new one today. */
  Column counts(Column day) {
    Column isCounted =
        when(day.leq(lit(before.last())), before.holds(day)).otherwise(now.holds(day));
    return isCounted.cast("int");
  }

  /** The days that were counted and are not any more. */
  Span left() {
    return new Span(before.after(), Math.min(before.last(), now.after()));
  }
}

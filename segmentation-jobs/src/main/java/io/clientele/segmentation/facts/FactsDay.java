package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.lit;

import io.clientele.lake.JobContext;
import io.clientele.lake.Workspace;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;

/**
 * What the facts of a day depend on beside the rows.
 *
 * @param asOf the business day that the facts describe, end of day
 * @param zone the business time zone: a touch belongs to the day it happened on there
 * @param currency the one currency that amounts are summed in
 */
public record FactsDay(LocalDate asOf, ZoneId zone, String currency) {
  /** The run's business day. */
  public static FactsDay of(JobContext context) {
    Workspace workspace = context.workspace();
    return new FactsDay(context.asOf(), workspace.timeZone(), workspace.currency());
  }

  Column date() {
    return lit(Date.valueOf(asOf));
  }

  /** The first moment that is not known yet. */
  Column end() {
    return startOf(asOf.plusDays(1));
  }

  /** The first moment of a span of whole days that ends with this day. */
  Column startOfLast(int days) {
    return startOf(asOf.minusDays(days - 1L));
  }

  /** True for the number of a day, counted from 1970-01-01, within such a span. */
  Column isInLast(int days, Column dayNumber) {
    return dayNumber.gt(lit((int) (asOf.toEpochDay() - days)));
  }

  private Column startOf(LocalDate day) {
    return lit(Timestamp.from(day.atStartOfDay(zone).toInstant()));
  }
}

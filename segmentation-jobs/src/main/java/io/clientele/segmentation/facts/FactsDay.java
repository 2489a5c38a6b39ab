package io.clientele.segmentation.facts;

import io.clientele.lake.JobContext;
import java.time.LocalDate;
import org.apache.spark.sql.Column;

/**
 * What the facts of a day depend on beside the rows.
 *
 * @param asOf the business day that the facts describe, end of day
 * @param currency the one currency of amounts
 */
public record FactsDay(LocalDate asOf, String currency) {
  /** The run's business day. */
  public static FactsDay of(JobContext context) {
    return new FactsDay(context.asOf(), context.workspace().currency());
  }

  /** True for rows of daily facts up to this day; files of later months are not opened. */
  public Column isKnown() {
    return Span.until(number()).holdsRow();
  }

  /** Days since 1970-01-01. */
  int number() {
    return Math.toIntExact(asOf.toEpochDay());
  }
}

package io.clientele.scoring;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.clientele.scoring.model.ExampleRows;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Moments that features are computed for, all in one pass: every event is looked at once for each
 * moment. An event counts for a moment only when it happened before the end of that business day.
 *
 * @param days the last day that features know of
 * @param horizonDays how far outcomes look ahead
 * @param zone the business time zone
 */
public record Cutoffs(List<LocalDate> days, int horizonDays, ZoneId zone) {
  /** DATE: the last day that is known. */
  public static final String CUTOFF = ExampleRows.CUTOFF;

  /** TIMESTAMP: the first moment that is not known. */
  public static final String END = "cutoff_end";

  /** TIMESTAMP: the first moment that no outcome looks at. */
  public static final String HORIZON_END = "horizon_end";

  private static final String MOMENT = "moment";

  public Cutoffs {
    days = List.copyOf(days);
  }

  /** Every row once for each moment, with {@link #CUTOFF}, {@link #END}, {@link #HORIZON_END}. */
  public Dataset<Row> cross(Dataset<Row> rows) {
    Column moments = array(days.stream().map(this::moment).toArray(Column[]::new));
    return rows.withColumn(MOMENT, explode(moments))
        .withColumn(CUTOFF, col(MOMENT + "." + CUTOFF))
        .withColumn(END, col(MOMENT + "." + END))
        .withColumn(HORIZON_END, col(MOMENT + "." + HORIZON_END))
        .drop(MOMENT);
  }

  private Column moment(LocalDate day) {
    return struct(
        lit(day).as(CUTOFF),
        startOf(day.plusDays(1)).as(END),
        startOf(day.plusDays(1L + horizonDays)).as(HORIZON_END));
  }

  private Column startOf(LocalDate day) {
    return lit(Timestamp.from(day.atStartOfDay(zone).toInstant()));
  }
}

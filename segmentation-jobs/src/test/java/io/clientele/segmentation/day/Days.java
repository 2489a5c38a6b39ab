package io.clientele.segmentation.day;

import static org.apache.spark.sql.functions.lit;

import io.clientele.lake.TableChanges;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Daily facts of a London shop that sells in pounds, made of rows that no lake holds. */
public final class Days {
  static final DayRules RULES = new DayRules(ZoneId.of("Europe/London"), "GBP");

  private Days() {}

  /** Rows of {@code mart.customer_day}. */
  public static Dataset<Row> of(Dataset<Row> sales, Dataset<Row> touches) {
    return CustomerDayBuild.rows(
        CustomerDayBuild.differences(changed(sales, 1), changed(touches, 1), RULES), RULES);
  }

  /** Rows that left, and rows that came. */
  public static Dataset<Row> changes(Dataset<Row> left, Dataset<Row> came) {
    return changed(left, -1).unionAll(changed(came, 1));
  }

  private static Dataset<Row> changed(Dataset<Row> rows, int change) {
    return rows.withColumn(TableChanges.CHANGE, lit(change));
  }
}

package io.clientele.segmentation.day;

import static org.apache.spark.sql.functions.lit;

import io.clientele.lake.TableChanges;
import io.clientele.lake.TableVersion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Daily facts of a London shop that sells in pounds, made of rows that no lake holds. */
public final class Days {
  static final DayRules RULES = new DayRules(ZoneId.of("Europe/London"), "GBP");

  private Days() {}

  /** Rows of {@code mart.customer_day}, held, so that nothing adds them up again. */
  public static Dataset<Row> of(Dataset<Row> sales, Dataset<Row> touches) {
    var differences = CustomerDayBuild.differences(changed(sales, 1), changed(touches, 1), RULES);
    Dataset<Row> days = CustomerDayBuild.rows(differences, RULES);
    return held(days.collectAsList(), days);
  }

  /** What leads from some rows to others; of rows that are in both, nothing is told. */
  public static TableChanges changes(Dataset<Row> before, Dataset<Row> after) {
    Dataset<Row> left = changed(without(before, after), -1);
    Dataset<Row> came = changed(without(after, before), 1);
    return new TableChanges(new TableVersion("t", 1), false, left.unionAll(came), Set.of(), after);
  }

  private static Dataset<Row> without(Dataset<Row> rows, Dataset<Row> others) {
    var left = new ArrayList<>(rows.collectAsList());
    others.collectAsList().forEach(left::remove);
    return held(left, rows);
  }

  private static Dataset<Row> held(List<Row> rows, Dataset<Row> likeThese) {
    return likeThese.sparkSession().createDataFrame(rows, likeThese.schema());
  }

  private static Dataset<Row> changed(Dataset<Row> rows, int change) {
    return rows.withColumn(TableChanges.CHANGE, lit(change));
  }
}

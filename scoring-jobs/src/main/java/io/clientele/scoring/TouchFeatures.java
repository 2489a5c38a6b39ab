package io.clientele.scoring;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.engagement.EngagementScore;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a customer's touches say at each moment. */
public final class TouchFeatures {
  public static final String ENGAGEMENT = "engagement";
  public static final String TOUCHES_7D = "touches_7d";
  public static final String TOUCHES_30D = "touches_30d";
  public static final String TOUCHES_90D = "touches_90d";
  public static final String DAYS_SINCE_TOUCH = "days_since_touch";

  private static final double MICROS_PER_DAY = 86_400e6;
  private static final String DAYS_AGO = "days_ago";

  private TouchFeatures() {}

  /**
   * One row per moment and customer who was touched before its end: touches in spans of days, days
   * since the latest, the {@link EngagementScore}, and one count for each type.
   *
   * @param interactions {@code core.interaction}
   * @param types interaction types to count, each in a column of {@link #countOf}
   */
  public static Dataset<Row> of(
      Dataset<Row> interactions, Cutoffs cutoffs, EngagementScore score, List<String> types) {
    Dataset<Row> touches =
        interactions
            .where(col(CustomerKeyColumns.CUSTOMER_ID).isNotNull())
            .select(CustomerKeyColumns.CUSTOMER_ID, Interaction.TYPE, Interaction.OCCURRED_AT);
    Column engagement =
        ScoreColumn.of(
            score, col(Interaction.TYPE), col(Interaction.OCCURRED_AT), col(Cutoffs.END));
    return cutoffs
        .cross(touches)
        .where(col(Interaction.OCCURRED_AT).lt(col(Cutoffs.END)))
        .withColumn(DAYS_AGO, daysAgo())
        .groupBy(Cutoffs.CUTOFF, CustomerKeyColumns.CUSTOMER_ID)
        .agg(engagement.as(ENGAGEMENT), figures(types).toArray(Column[]::new));
  }

  /** The column that counts touches of a type. */
  public static String countOf(String type) {
    return type + "s";
  }

  private static List<Column> figures(List<String> types) {
    var figures = new ArrayList<Column>();
    figures.add(within(7).as(TOUCHES_7D));
    figures.add(within(30).as(TOUCHES_30D));
    figures.add(within(90).as(TOUCHES_90D));
    figures.add(min(DAYS_AGO).as(DAYS_SINCE_TOUCH));
    types.forEach(
        type -> figures.add(count(when(col(Interaction.TYPE).equalTo(type), 1)).as(countOf(type))));
    return figures;
  }

  private static Column within(int days) {
    return count(when(col(DAYS_AGO).leq(days), 1));
  }

  private static Column daysAgo() {
    return unix_micros(col(Cutoffs.END))
        .minus(unix_micros(col(Interaction.OCCURRED_AT)))
        .divide(lit(MICROS_PER_DAY));
  }
}

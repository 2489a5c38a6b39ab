package io.clientele.scoring.lead;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.scoring.Cutoffs;
import io.clientele.scoring.TouchFeatures;
import io.clientele.scoring.model.ExampleRows;
import io.clientele.scoring.model.FeatureColumns;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was known of each open lead at each moment, and whether it converted. A lead's status is no
 * feature: the source keeps only today's, which tells the outcome.
 */
public final class LeadFeatures {
  static final String AGE = "age_days";
  static final List<String> WEB = List.of("page_view", "product_view", "search", "add_to_cart");
  static final List<String> EMAIL = List.of("open", "click", "unsubscribe", "bounce");
  static final List<String> PERSONAL = List.of("reply", "call", "chat", "visit", "submit");
  static final List<String> TOUCHES =
      List.of(
          TouchFeatures.ENGAGEMENT,
          TouchFeatures.TOUCHES_7D,
          TouchFeatures.TOUCHES_30D,
          TouchFeatures.DAYS_SINCE_TOUCH);

  /** What a lead that was never touched has for days since the latest touch: ten years. */
  static final double NEVER = 3650;

  private static final List<String> TYPES =
      Stream.of(WEB, EMAIL, PERSONAL).flatMap(List::stream).toList();

  /** The lead's age and touches as numbers, its source and industry as categories. */
  public static final FeatureColumns COLUMNS =
      new FeatureColumns(
          Stream.of(List.of(AGE), TOUCHES, counts(TYPES)).flatMap(List::stream).toList(),
          List.of(Lead.LEAD_SOURCE, Lead.INDUSTRY));

  private static final double MICROS_PER_DAY = 86_400e6;
  private static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  private static final String[] KEY = {Cutoffs.CUTOFF, CUSTOMER_ID};

  private LeadFeatures() {}

  /**
   * One row per moment and lead that was open at its end: cutoff, lead_id, {@link #COLUMNS} and
   * {@link ExampleRows#OUTCOME}, 1 where it converted within the horizon. Features know nothing of
   * what happened later; the outcome means something only where the horizon is over.
   */
  public static Dataset<Row> at(Cutoffs cutoffs, LeadInputs inputs, EngagementScore score) {
    Dataset<Row> people = inputs.leads().select(CUSTOMER_ID).where(col(CUSTOMER_ID).isNotNull());
    Dataset<Row> theirs =
        inputs.interactions().join(people, new String[] {CUSTOMER_ID}, "left_semi");
    return open(cutoffs, inputs.leads())
        .join(TouchFeatures.of(theirs, cutoffs, score, TYPES), KEY, "left")
        .select(columns());
  }

  static List<String> counts(List<String> types) {
    return types.stream().map(TouchFeatures::countOf).toList();
  }

  private static Dataset<Row> open(Cutoffs cutoffs, Dataset<Row> leads) {
    Column converted = col(Lead.CONVERTED_AT);
    Column age = unix_micros(col(Cutoffs.END)).minus(unix_micros(col(Lead.CREATED_AT)));
    return cutoffs
        .cross(leads)
        .where(col(Lead.CREATED_AT).lt(col(Cutoffs.END)))
        .where(converted.isNull().or(converted.geq(col(Cutoffs.END))))
        .withColumn(AGE, age.divide(lit(MICROS_PER_DAY)))
        .withColumn(
            ExampleRows.OUTCOME, when(converted.lt(col(Cutoffs.HORIZON_END)), 1).otherwise(0));
  }

  private static Column[] columns() {
    Stream<Column> kept =
        Stream.concat(
                Stream.of(Cutoffs.CUTOFF, Lead.LEAD_ID, ExampleRows.OUTCOME),
                COLUMNS.categories().stream())
            .map(name -> col(name));
    return Stream.concat(kept, COLUMNS.numbers().stream().map(LeadFeatures::number))
        .toArray(Column[]::new);
  }

  private static Column number(String name) {
    double absent = name.equals(TouchFeatures.DAYS_SINCE_TOUCH) ? NEVER : 0;
    return coalesce(col(name).cast("double"), lit(absent)).as(name);
  }
}

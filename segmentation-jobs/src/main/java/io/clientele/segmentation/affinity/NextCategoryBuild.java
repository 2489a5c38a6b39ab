package io.clientele.segmentation.affinity;

import static io.clientele.segmentation.affinity.PurchaseDays.BACK;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.NextCategory;
import io.clientele.contracts.mart.NextCategoryQuality;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The likeliest next categories of customers, and how often such answers were right. */
final class NextCategoryBuild {
  private static final String AT = "at";
  private static final String CHANCE = "chance";
  private static final String TRANSITION_1 = "transition_1";
  private static final String TRANSITION_3 = "transition_3";
  private static final String POPULAR_1 = "popular_1";
  private static final String POPULAR_3 = "popular_3";

  private NextCategoryBuild() {}

  /**
   * Rows of {@code mart.next_category} for the day.
   *
   * @param days of {@link PurchaseDays}
   */
  static Dataset<Row> rows(Dataset<Row> days, double smoothing, LocalDate asOf) {
    Dataset<Row> latest = days.where(col(BACK).equalTo(1));
    Column category = col(CHANCE).getField(CategoryChances.CATEGORY);
    return CategoryChances.of(days, days, smoothing)
        .answers(latest)
        .select(col("*"), posexplode(col(CategoryChances.LIKELIEST)).as(new String[] {AT, CHANCE}))
        .select(
            lit(asOf).as(NextCategory.AS_OF),
            col(PurchaseDays.CUSTOMER_ID),
            col(AT).plus(1).as(NextCategory.RANK),
            category.getField(NextCategory.SOURCE).as(NextCategory.SOURCE),
            category.getField(NextCategory.CATEGORY).as(NextCategory.CATEGORY),
            negate(col(CHANCE).getField(CategoryChances.UNLIKELY)).as(NextCategory.PROBABILITY),
            col(NextCategory.BASIS),
            col(PurchaseDays.MAIN).getField(NextCategory.CATEGORY).as(NextCategory.LAST_CATEGORY),
            col(PurchaseDays.DAY).as(NextCategory.LAST_BOUGHT_ON));
  }

  /**
   * Rows of {@code mart.next_category_quality} for the day: every customer's latest purchase day is
   * left out, both of what is learned and of what is known of the customer.
   *
   * @param days of {@link PurchaseDays}
   */
  static Dataset<Row> quality(Dataset<Row> days, double smoothing, LocalDate asOf) {
    Dataset<Row> before = days.where(col(BACK).gt(1));
    Dataset<Row> asked = before.where(col(BACK).equalTo(2).and(size(next()).gt(0)));
    return CategoryChances.of(before, before.where(col(BACK).gt(2)), smoothing)
        .answers(asked)
        .agg(
            count(lit(1)).as(NextCategoryQuality.CUSTOMERS),
            count_if(isFirstBought(CategoryChances.LIKELIEST)).as(TRANSITION_1),
            count_if(isAnyBought(CategoryChances.LIKELIEST)).as(TRANSITION_3),
            count_if(isFirstBought(CategoryChances.MOST_POPULAR)).as(POPULAR_1),
            count_if(isAnyBought(CategoryChances.MOST_POPULAR)).as(POPULAR_3))
        .select(
            lit(asOf).as(NextCategoryQuality.AS_OF),
            col(NextCategoryQuality.CUSTOMERS),
            inline(
                array(
                    hits(NextCategory.TRANSITION, TRANSITION_1, TRANSITION_3),
                    hits(NextCategory.POPULAR, POPULAR_1, POPULAR_3))))
        .withColumn(NextCategoryQuality.HIT_RATE_1, rate(NextCategoryQuality.HITS_1))
        .withColumn(NextCategoryQuality.HIT_RATE_3, rate(NextCategoryQuality.HITS_3));
  }

  private static Column next() {
    return col(PurchaseDays.NEXT);
  }

  private static Column isFirstBought(String named) {
    return array_contains(next(), get(categories(named), lit(0)));
  }

  private static Column isAnyBought(String named) {
    return arrays_overlap(next(), categories(named));
  }

  private static Column categories(String named) {
    return col(named).getField(CategoryChances.CATEGORY);
  }

  private static Column hits(String basis, String first, String any) {
    return struct(
        lit(basis).as(NextCategoryQuality.BASIS),
        col(first).as(NextCategoryQuality.HITS_1),
        col(any).as(NextCategoryQuality.HITS_3));
  }

  private static Column rate(String hits) {
    Column customers = col(NextCategoryQuality.CUSTOMERS);
    return when(customers.gt(0), col(hits).cast("double").divide(customers));
  }
}

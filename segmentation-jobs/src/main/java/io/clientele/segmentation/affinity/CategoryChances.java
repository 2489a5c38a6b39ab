package io.clientele.segmentation.affinity;

import static io.clientele.segmentation.affinity.PurchaseDays.BOUGHT;
import static io.clientele.segmentation.affinity.PurchaseDays.MAIN;
import static io.clientele.segmentation.affinity.PurchaseDays.NEXT;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.NextCategory;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A Markov chain of the first order over purchase days. The chance that the next day has category b
 * after a day that is mainly a is {@code (n(a, b) + m * share(b)) / (n(a) + m)}: n(a) of those days
 * have a next one, n(a, b) of the next ones have b, and share(b) of all days have b. It is Laplace
 * smoothing toward the shares, the m-estimate of Cestnik, Estimating Probabilities: A Crucial Task
 * in Machine Learning, ECAI 1990.
 *
 * @param after one row per main category that has a next day: {@code given}, {@link #LIKELIEST}
 * @param popular one row: {@link #MOST_POPULAR}
 */
record CategoryChances(Dataset<Row> after, Dataset<Row> popular) {
  /** An array of up to three of {@link #UNLIKELY} and {@link #CATEGORY}, the likeliest first. */
  static final String LIKELIEST = "likeliest";

  /** The same of all days. */
  static final String MOST_POPULAR = "most_popular";

  /** The chance below zero, so that arrays sort by it. */
  static final String UNLIKELY = "unlikely";

  static final String CATEGORY = "one";

  private static final String GIVEN = "given";

  private static final String DAYS = "days";
  private static final String ALL_DAYS = "all_days";
  private static final String SHARE = "share";
  private static final String FOLLOWED = "followed";

  /**
   * @param days of {@link PurchaseDays}, which the shares are taken of
   * @param transitions those of them whose next day counts
   * @param smoothing m of the formula
   */
  static CategoryChances of(Dataset<Row> days, Dataset<Row> transitions, double smoothing) {
    Dataset<Row> shares = shares(days);
    Dataset<Row> popular = shares.agg(likeliest(col(SHARE)).as(MOST_POPULAR));
    Dataset<Row> known = transitions.where(col(MAIN).isNotNull().and(size(col(NEXT)).gt(0)));
    Dataset<Row> mains = known.groupBy(MAIN).agg(count(lit(1)).as(DAYS));
    Column chance =
        col(FOLLOWED).plus(col(SHARE).multiply(smoothing)).divide(col(DAYS).plus(lit(smoothing)));
    Dataset<Row> after =
        candidates(known, mains, popular)
            .join(broadcast(mains), MAIN)
            .join(broadcast(shares), CATEGORY)
            .groupBy(MAIN)
            .agg(likeliest(chance).as(LIKELIEST))
            .withColumnRenamed(MAIN, GIVEN);
    return new CategoryChances(after, popular);
  }

  /**
   * The same days with {@link #LIKELIEST} next categories, {@link NextCategory#BASIS} and {@link
   * #MOST_POPULAR}.
   */
  Dataset<Row> answers(Dataset<Row> days) {
    Column basis =
        when(col(LIKELIEST).isNull(), NextCategory.POPULAR).otherwise(NextCategory.TRANSITION);
    return days.join(broadcast(after), col(MAIN).equalTo(col(GIVEN)), "left")
        .crossJoin(broadcast(popular))
        .withColumn(NextCategory.BASIS, basis)
        .withColumn(LIKELIEST, coalesce(col(LIKELIEST), col(MOST_POPULAR)));
  }

  private static Dataset<Row> shares(Dataset<Row> days) {
    Dataset<Row> all = days.where(size(col(BOUGHT)).gt(0)).agg(count(lit(1)).as(ALL_DAYS));
    return days.select(explode(col(BOUGHT)).as(CATEGORY))
        .groupBy(CATEGORY)
        .agg(count(lit(1)).as(DAYS))
        .crossJoin(broadcast(all))
        .select(col(CATEGORY), col(DAYS).cast("double").divide(col(ALL_DAYS)).as(SHARE));
  }

  /**
   * The categories that may be among the likeliest after another: those that followed it, and the
   * most popular ones, since of all that never followed these have the largest chances.
   */
  private static Dataset<Row> candidates(
      Dataset<Row> known, Dataset<Row> mains, Dataset<Row> popular) {
    Dataset<Row> popularOnes =
        mains
            .crossJoin(broadcast(popular))
            .select(col(MAIN), explode(col(MOST_POPULAR + "." + CATEGORY)).as(CATEGORY))
            .withColumn(FOLLOWED, lit(0L));
    return known
        .select(col(MAIN), explode(col(NEXT)).as(CATEGORY))
        .groupBy(MAIN, CATEGORY)
        .agg(count(lit(1)).as(FOLLOWED))
        .unionByName(popularOnes)
        .groupBy(MAIN, CATEGORY)
        .agg(sum(FOLLOWED).as(FOLLOWED));
  }

  private static Column likeliest(Column chance) {
    Column one = struct(negate(chance).as(UNLIKELY), col(CATEGORY));
    return slice(array_sort(collect_list(one)), 1, NextCategory.MOST);
  }
}

package io.clientele.scoring.churn;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Sale;
import io.clientele.scoring.Cutoffs;
import io.clientele.scoring.model.ExampleRows;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a customer's purchases say at each moment. Purchases are counted in days with a purchase:
 * two orders of one day are one visit to the shop and tell nothing about its rhythm.
 */
final class PurchaseFeatures {
  static final String RECENCY = "recency_days";
  static final String GAP = "usual_gap_days";
  static final String OVERDUE = "recency_per_gap";
  static final String TENURE = "tenure_days";
  static final String PURCHASES = "purchase_days";
  static final String PURCHASES_30D = "purchase_days_30d";
  static final String PURCHASES_90D = "purchase_days_90d";
  static final String PURCHASES_180D = "purchase_days_180d";
  static final String PURCHASES_365D = "purchase_days_365d";
  static final String TREND = "trend";
  static final String SPENT = "spent";
  static final String SPENT_90D = "spent_90d";
  static final String PER_PURCHASE = "spent_per_purchase";
  static final String LINES = "lines_per_purchase";
  static final String RETURN_SHARE = "return_share";

  static final List<String> NAMES =
      List.of(
          RECENCY,
          GAP,
          OVERDUE,
          TENURE,
          PURCHASES,
          PURCHASES_30D,
          PURCHASES_90D,
          PURCHASES_180D,
          PURCHASES_365D,
          TREND,
          SPENT,
          SPENT_90D,
          PER_PURCHASE,
          LINES,
          RETURN_SHARE);

  private static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  private static final String DAY = "day";
  private static final String BOUGHT = "bought";
  private static final String RETURNED = "returned";
  private static final String BOUGHT_LINES = "bought_lines";
  private static final String FIRST = "first_day";
  private static final String LAST = "last_day";
  private static final String NOW = "now";
  private static final String LATER = "later";

  private PurchaseFeatures() {}

  /** One row per moment and customer who had bought by then. */
  static Dataset<Row> of(Dataset<Row> sales, Cutoffs cutoffs) {
    return cutoffs
        .cross(customerDays(sales))
        .withColumn(NOW, unix_date(col(Cutoffs.CUTOFF)))
        .transform(days -> summed(days, cutoffs.horizonDays()))
        .where(col(PURCHASES).gt(0))
        .transform(sums -> derived(sums, cutoffs.horizonDays()));
  }

  /** One row per customer and day, whatever the number of moments. */
  private static Dataset<Row> customerDays(Dataset<Row> sales) {
    Column isReturn = col(Sale.QUANTITY).lt(lit(0));
    Column isPurchase = col(Sale.QUANTITY).gt(lit(0)).and(col(Sale.UNIT_PRICE).gt(lit(0)));
    Column amount = col(Sale.NET_AMOUNT).cast("double");
    return sales
        .where(col(CUSTOMER_ID).isNotNull().and(isReturn.or(isPurchase)))
        .groupBy(col(CUSTOMER_ID), unix_date(col(Sale.BUSINESS_DATE)).as(DAY))
        .agg(
            sum(when(isPurchase, amount).otherwise(0.0)).as(BOUGHT),
            sum(when(isReturn, amount).otherwise(0.0)).as(RETURNED),
            count(when(isPurchase, 1)).as(BOUGHT_LINES));
  }

  private static Dataset<Row> summed(Dataset<Row> days, int horizonDays) {
    Column known = col(DAY).leq(col(NOW));
    Column purchase = col(BOUGHT_LINES).gt(0);
    Column followed = col(DAY).gt(col(NOW)).and(col(DAY).leq(col(NOW).plus(horizonDays)));
    return days.groupBy(col(Cutoffs.CUTOFF), col(NOW), col(CUSTOMER_ID))
        .agg(
            min(when(known.and(purchase), col(DAY))).as(FIRST),
            max(when(known.and(purchase), col(DAY))).as(LAST),
            count(when(known.and(purchase), 1)).as(PURCHASES),
            purchasesIn(30).as(PURCHASES_30D),
            purchasesIn(90).as(PURCHASES_90D),
            purchasesIn(180).as(PURCHASES_180D),
            purchasesIn(365).as(PURCHASES_365D),
            sum(when(known, col(BOUGHT)).otherwise(0.0)).as(BOUGHT),
            sum(when(isIn(90), col(BOUGHT)).otherwise(0.0)).as(SPENT_90D),
            sum(when(known, col(RETURNED)).otherwise(0.0)).as(RETURNED),
            sum(when(known, col(BOUGHT_LINES)).otherwise(0L)).as(BOUGHT_LINES),
            count(when(followed.and(purchase), 1)).as(LATER));
  }

  private static Dataset<Row> derived(Dataset<Row> sums, int horizonDays) {
    Column earlier = col(PURCHASES_180D).minus(col(PURCHASES_90D));
    return sums.withColumn(RECENCY, col(NOW).minus(col(LAST)).cast("double"))
        .withColumn(TENURE, col(NOW).minus(col(FIRST)).cast("double"))
        .withColumn(GAP, usualGap(horizonDays))
        .withColumn(OVERDUE, col(RECENCY).divide(col(GAP)))
        .withColumn(TREND, log(col(PURCHASES_90D).plus(1).divide(earlier.plus(1))))
        .withColumn(SPENT, col(BOUGHT).plus(col(RETURNED)))
        .withColumn(PER_PURCHASE, col(BOUGHT).divide(col(PURCHASES)))
        .withColumn(LINES, col(BOUGHT_LINES).divide(col(PURCHASES)))
        .withColumn(RETURN_SHARE, abs(col(RETURNED)).divide(col(BOUGHT).plus(1)))
        .withColumn(ExampleRows.OUTCOME, when(col(LATER).gt(0), 0).otherwise(1));
  }

  /**
   * The mean gap between purchases, with one gap as long as the horizon put in: a customer with few
   * purchases is held near it, one with many goes by their own rhythm.
   */
  private static Column usualGap(int horizonDays) {
    return col(LAST).minus(col(FIRST)).plus(horizonDays).cast("double").divide(col(PURCHASES));
  }

  private static Column purchasesIn(int days) {
    return count(when(isIn(days).and(col(BOUGHT_LINES).gt(0)), 1));
  }

  private static Column isIn(int days) {
    return col(DAY).leq(col(NOW)).and(col(DAY).gt(col(NOW).minus(days)));
  }
}

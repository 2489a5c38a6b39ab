package io.clientele.segmentation.value;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;

import io.clientele.segmentation.value.model.SpendGroup;
import io.clientele.segmentation.value.model.Spending;
import java.util.ArrayList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Customers counted by repeats and by what these came to, in bars 1/500 wide; see {@link
 * SpendGroup} for why that is exact enough. There are some 2,000 bars for a number of repeats,
 * however many customers. Cents and billionths of a logarithm are added up as whole numbers, whose
 * sum does not depend on the order of rows.
 */
final class CountedSpending {
  private static final double BARS_PER_E_FOLD = 500;
  private static final double LOG_UNIT = 1e9;
  private static final double CENTS_OF_ONE = 100;

  private CountedSpending() {}

  /**
   * @param histories as {@link PurchaseHistories} makes them; who spent nothing on repeats is not
   *     counted
   */
  static Spending of(Dataset<Row> histories) {
    Column amount = col(PurchaseHistories.CENTS).divide(CENTS_OF_ONE);
    Column logOfMean = log(amount.divide(col(PurchaseHistories.REPEATS)));
    var groups = new ArrayList<SpendGroup>();
    histories
        .where(col(PurchaseHistories.REPEATS).gt(0).and(col(PurchaseHistories.CENTS).gt(0)))
        .groupBy(
            col(PurchaseHistories.REPEATS), floor(log(amount).multiply(BARS_PER_E_FOLD)).as("bar"))
        .agg(
            sum(PurchaseHistories.CENTS),
            sum(rint(logOfMean.multiply(LOG_UNIT)).cast("bigint")),
            count(lit(1)))
        .drop("bar")
        .toLocalIterator()
        .forEachRemaining(row -> groups.add(group(row)));
    return Spending.of(groups);
  }

  private static SpendGroup group(Row row) {
    long customers = row.getLong(3);
    return new SpendGroup(
        row.getInt(0),
        row.getLong(1) / CENTS_OF_ONE / customers,
        row.getLong(2) / LOG_UNIT,
        customers);
  }
}

package io.clientele.segmentation.day;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.lake.TableChanges;
import io.clientele.segmentation.Cents;
import io.clientele.segmentation.PurchaseLine;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sale lines added up by customer, day and order, as whole numbers: days since 1970-01-01 and cents
 * add up many times faster than dates and decimals.
 *
 * <p>A purchase line has a positive quantity and a positive price, a return line has a negative
 * quantity; anything else (free samples, adjustments) is a line and neither of them.
 */
final class SaleLines {
  private static final String PURCHASES = "purchases";
  private static final String RETURNS = "returns";
  private static final String FOREIGN = "foreign";
  private static final String CENTS = "cents";

  private SaleLines() {}

  /**
   * @param changes rows of {@code core.sale} that came or left
   * @return one row per key of {@code mart.customer_day}, and by how much its numbers change
   */
  static Dataset<Row> added(Dataset<Row> changes, DayRules rules) {
    Column change = col(TableChanges.CHANGE);
    return known(changes, rules)
        .groupBy(CustomerDay.CUSTOMER_ID, CustomerDay.BUSINESS_DATE, CustomerDay.ORDER_ID)
        .agg(
            sum(change).as(CustomerDay.LINES),
            sumIf(PURCHASES, change).as(CustomerDay.PURCHASE_LINES),
            sumIf(FOREIGN, change).as(CustomerDay.FOREIGN_LINES),
            sumIf(PURCHASES, col(CENTS)).as(CustomerDay.PURCHASE_AMOUNT),
            sumIf(RETURNS, col(CENTS)).as(CustomerDay.RETURN_AMOUNT),
            sum(CENTS).as(CustomerDay.NET_AMOUNT));
  }

  private static Dataset<Row> known(Dataset<Row> changes, DayRules rules) {
    Column foreign = col(Sale.CURRENCY).notEqual(rules.currency());
    Column cents = Cents.of(col(Sale.NET_AMOUNT)).multiply(col(TableChanges.CHANGE));
    return changes
        .where(col(CustomerDay.CUSTOMER_ID).isNotNull().and(not(col(SourceColumns.IS_DELETED))))
        .select(
            col(CustomerDay.CUSTOMER_ID),
            unix_date(col(Sale.BUSINESS_DATE)).as(CustomerDay.BUSINESS_DATE),
            col(Sale.ORDER_ID).as(CustomerDay.ORDER_ID),
            col(TableChanges.CHANGE),
            PurchaseLine.isPurchase().as(PURCHASES),
            col(Sale.QUANTITY).lt(lit(0)).as(RETURNS),
            foreign.as(FOREIGN),
            when(foreign, 0L).otherwise(cents).as(CENTS));
  }

  private static Column sumIf(String condition, Column number) {
    return sum(when(col(condition), number).otherwise(0L));
  }
}

package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Sale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sale lines that a customer's facts are made of, as whole numbers: days since 1970-01-01 and cents
 * add up many times faster than dates and decimals.
 *
 * <p>A purchase line has a positive quantity and a positive price, a return line has a negative
 * quantity; anything else (free samples, adjustments) is neither and left out.
 */
final class SaleLines {
  static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  static final String ORDER_ID = Sale.ORDER_ID;
  static final String PRODUCT_ID = Sale.PRODUCT_ID;
  static final String DAY = "day";

  /** The day of a purchase line, null for a return. */
  static final String PURCHASE_DAY = "purchase_day";

  /** The amount in cents, zero where its currency is another one. */
  static final String CENTS = "cents";

  private SaleLines() {}

  /** Purchases and returns of known customers up to the day. */
  static Dataset<Row> known(Dataset<Row> sales, FactsDay day) {
    Column returned = col(Sale.QUANTITY).lt(lit(0));
    Column bought = col(Sale.QUANTITY).gt(lit(0)).and(col(Sale.UNIT_PRICE).gt(lit(0)));
    Column dayNumber = unix_date(col(Sale.BUSINESS_DATE));
    return sales
        .where(col(CUSTOMER_ID).isNotNull().and(col(Sale.BUSINESS_DATE).leq(day.date())))
        .where(bought.or(returned))
        .select(
            col(CUSTOMER_ID),
            col(ORDER_ID),
            col(PRODUCT_ID),
            dayNumber.as(DAY),
            when(bought, dayNumber).as(PURCHASE_DAY),
            when(col(Sale.CURRENCY).equalTo(day.currency()), cents()).otherwise(0L).as(CENTS));
  }

  /**
   * Through a double, which Spark computes far faster than a decimal product. It is exact below
   * 2^51 cents: the error of two roundings is then under half a cent.
   */
  private static Column cents() {
    return rint(col(Sale.NET_AMOUNT).cast("double").multiply(lit(100.0))).cast("bigint");
  }
}

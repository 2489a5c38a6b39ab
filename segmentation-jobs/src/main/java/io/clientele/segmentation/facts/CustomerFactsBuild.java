package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.mart.CustomerFacts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Customer facts: what each customer bought, returned and did, up to the end of a business day.
 *
 * <p>Each input is first reduced to few rows of whole numbers (one per order, one per product
 * bought, one for all touches); the reduced rows are stacked, and one grouping by customer adds
 * them up. So no line travels before it is reduced, and distinct orders and products are counted
 * without keeping sets of them.
 */
public final class CustomerFactsBuild {
  private static final String CUSTOMER_ID = CustomerFacts.CUSTOMER_ID;
  private static final int QUARTER = 90;
  private static final int YEAR = 365;

  private CustomerFactsBuild() {}

  /**
   * One row per customer with any purchase, return or touch up to the day.
   *
   * @param sales {@code core.sale}
   * @param interactions {@code core.interaction}
   * @return {@code mart.customer_facts}; amounts are in the day's currency, lines in another one
   *     count as orders and add no amount
   */
  public static Dataset<Row> facts(Dataset<Row> sales, Dataset<Row> interactions, FactsDay day) {
    Dataset<Row> lines = SaleLines.known(sales, day);
    return orders(lines, day)
        .unionByName(products(lines), true)
        .unionByName(touches(interactions, day), true)
        .groupBy(CUSTOMER_ID)
        .agg(lit(day.asOf()).as(CustomerFacts.AS_OF), columns(orderFacts(day), otherFacts()));
  }

  /** The part of the facts that orders alone tell: all but products and touches. */
  public static Dataset<Row> orderFacts(Dataset<Row> sales, FactsDay day) {
    return orders(SaleLines.known(sales, day), day)
        .groupBy(CUSTOMER_ID)
        .agg(lit(day.asOf()).as(CustomerFacts.AS_OF), columns(orderFacts(day)));
  }

  /** One row per order: its purchase days and amounts in cents. */
  private static Dataset<Row> orders(Dataset<Row> lines, FactsDay day) {
    Column cents = col(SaleLines.CENTS);
    Column isPurchase = col(SaleLines.PURCHASE_DAY).isNotNull();
    Column dayNumber = col(SaleLines.DAY);
    return lines
        .groupBy(SaleLines.CUSTOMER_ID, SaleLines.ORDER_ID)
        .agg(
            min(SaleLines.PURCHASE_DAY).as(CustomerFacts.FIRST_ORDER_ON),
            max(SaleLines.PURCHASE_DAY).as(CustomerFacts.LAST_ORDER_ON),
            sumIf(isPurchase, cents).as(CustomerFacts.PURCHASE_AMOUNT),
            sum(cents).as(CustomerFacts.NET_AMOUNT),
            sumIf(day.isInLast(QUARTER, dayNumber), cents).as(CustomerFacts.NET_AMOUNT_90D),
            sumIf(day.isInLast(YEAR, dayNumber), cents).as(CustomerFacts.NET_AMOUNT_365D))
        .drop(SaleLines.ORDER_ID);
  }

  /** One row per customer and product bought. */
  private static Dataset<Row> products(Dataset<Row> lines) {
    return lines
        .where(col(SaleLines.PURCHASE_DAY).isNotNull().and(col(SaleLines.PRODUCT_ID).isNotNull()))
        .select(SaleLines.CUSTOMER_ID, SaleLines.PRODUCT_ID)
        .distinct()
        .select(col(CUSTOMER_ID), lit(1).as(CustomerFacts.PRODUCTS));
  }

  /** One row per customer who was touched. */
  private static Dataset<Row> touches(Dataset<Row> interactions, FactsDay day) {
    Column at = col(Interaction.OCCURRED_AT);
    return interactions
        .where(col(CUSTOMER_ID).isNotNull().and(at.lt(day.end())))
        .groupBy(CUSTOMER_ID)
        .agg(
            count(when(at.geq(day.startOfLast(QUARTER)), 1)).as(CustomerFacts.INTERACTIONS_90D),
            max(at).as(CustomerFacts.LAST_INTERACTION_AT));
  }

  private static Stream<Column> orderFacts(FactsDay day) {
    Column last = col(CustomerFacts.LAST_ORDER_ON);
    Column net = sum(CustomerFacts.NET_AMOUNT);
    Column purchases = sum(CustomerFacts.PURCHASE_AMOUNT);
    return Stream.of(
        date_from_unix_date(min(CustomerFacts.FIRST_ORDER_ON)).as(CustomerFacts.FIRST_ORDER_ON),
        date_from_unix_date(max(last)).as(CustomerFacts.LAST_ORDER_ON),
        count(last).cast("int").as(CustomerFacts.ORDERS),
        ordersOfLast(QUARTER, day).as(CustomerFacts.ORDERS_90D),
        ordersOfLast(YEAR, day).as(CustomerFacts.ORDERS_365D),
        money(purchases).as(CustomerFacts.PURCHASE_AMOUNT),
        money(net.minus(purchases)).as(CustomerFacts.RETURN_AMOUNT),
        money(net).as(CustomerFacts.NET_AMOUNT),
        money(sum(CustomerFacts.NET_AMOUNT_90D)).as(CustomerFacts.NET_AMOUNT_90D),
        money(sum(CustomerFacts.NET_AMOUNT_365D)).as(CustomerFacts.NET_AMOUNT_365D),
        lit(day.currency()).as(CustomerFacts.CURRENCY));
  }

  private static Stream<Column> otherFacts() {
    return Stream.of(
        count(CustomerFacts.PRODUCTS).cast("int").as(CustomerFacts.PRODUCTS),
        coalesce(sum(CustomerFacts.INTERACTIONS_90D), lit(0))
            .cast("int")
            .as(CustomerFacts.INTERACTIONS_90D),
        max(CustomerFacts.LAST_INTERACTION_AT).as(CustomerFacts.LAST_INTERACTION_AT));
  }

  /** Orders with a purchase in the span; an order that only returns has no purchase day. */
  private static Column ordersOfLast(int days, FactsDay day) {
    return count(when(day.isInLast(days, col(CustomerFacts.LAST_ORDER_ON)), 1)).cast("int");
  }

  private static Column sumIf(Column condition, Column cents) {
    return sum(when(condition, cents).otherwise(0L));
  }

  private static Column money(Column cents) {
    return coalesce(cents, lit(0L))
        .cast("decimal(20,0)")
        .multiply(lit(new BigDecimal("0.01")))
        .cast("decimal(18,2)");
  }

  @SafeVarargs
  private static Column[] columns(Stream<Column>... facts) {
    return Arrays.stream(facts).flatMap(stream -> stream).toArray(Column[]::new);
  }
}

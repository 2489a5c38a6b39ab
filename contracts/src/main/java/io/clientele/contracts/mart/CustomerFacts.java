package io.clientele.contracts.mart;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/**
 * One row per customer with any sale line or touch, at the end of a business day: the sums of
 * {@link CustomerDay} up to it.
 */
public final class CustomerFacts {
  public static final String AS_OF = "as_of";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String FIRST_LINE_ON = "first_line_on";
  public static final String FIRST_ORDER_ON = "first_order_on";
  public static final String LAST_ORDER_ON = "last_order_on";
  public static final String PREVIOUS_ORDER_ON = "previous_order_on";
  public static final String PURCHASE_DAYS = "purchase_days";
  public static final String ORDERS = "orders";
  public static final String LINES = CustomerDay.LINES;
  public static final String FOREIGN_LINES = CustomerDay.FOREIGN_LINES;
  public static final String PURCHASE_AMOUNT = CustomerDay.PURCHASE_AMOUNT;
  public static final String RETURN_AMOUNT = CustomerDay.RETURN_AMOUNT;
  public static final String NET_AMOUNT = CustomerDay.NET_AMOUNT;
  public static final String FIRST_DAY_AMOUNT = "first_day_amount";
  public static final String ORDERS_90D = "orders_90d";
  public static final String NET_AMOUNT_90D = "net_amount_90d";
  public static final String ORDERS_365D = "orders_365d";
  public static final String NET_AMOUNT_365D = "net_amount_365d";
  public static final String INTERACTIONS = CustomerDay.INTERACTIONS;
  public static final String INTERACTIONS_90D = "interactions_90d";
  public static final String LAST_INTERACTION_ON = "last_interaction_on";
  public static final String CURRENCY = CustomerDay.CURRENCY;

  public static final Table TABLE =
      Table.in("mart", "customer_facts")
          .grain("one row per customer with any sale line or touch, at the end of a business day")
          .key(AS_OF, CUSTOMER_ID)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .optional(FIRST_LINE_ON, ColumnType.DATE, "first day with a sale line of any kind")
          .optional(FIRST_ORDER_ON, ColumnType.DATE, "first day with a purchase")
          .optional(LAST_ORDER_ON, ColumnType.DATE, "latest day with a purchase")
          .optional(
              PREVIOUS_ORDER_ON,
              ColumnType.DATE,
              "day with a purchase before last_order_on, empty where there is one alone")
          .required(PURCHASE_DAYS, ColumnType.INT, "days with a purchase")
          .required(
              ORDERS,
              ColumnType.INT,
              "orders with a purchase line; an order whose lines have several days counts on each")
          .required(LINES, ColumnType.INT, "sale lines of any kind")
          .required(
              FOREIGN_LINES, ColumnType.INT, "of these, in another currency: no amount is added")
          .required(PURCHASE_AMOUNT, ColumnType.MONEY, "sum of purchase lines")
          .required(RETURN_AMOUNT, ColumnType.MONEY, "sum of return lines, zero or negative")
          .required(
              NET_AMOUNT, ColumnType.MONEY, "sum of all lines: purchases, returns, adjustments")
          .required(FIRST_DAY_AMOUNT, ColumnType.MONEY, "purchases on first_order_on, zero without")
          .required(ORDERS_90D, ColumnType.INT, "orders in the 90 days that end with as_of")
          .required(NET_AMOUNT_90D, ColumnType.MONEY, "net amount in those 90 days")
          .required(ORDERS_365D, ColumnType.INT, "orders in the 365 days that end with as_of")
          .required(NET_AMOUNT_365D, ColumnType.MONEY, "net amount in those 365 days")
          .required(INTERACTIONS, ColumnType.INT, "touches")
          .required(INTERACTIONS_90D, ColumnType.INT, "touches in the 90 days that end with as_of")
          .optional(LAST_INTERACTION_ON, ColumnType.DATE, "latest day with a touch")
          .required(CURRENCY, ColumnType.STRING, "currency of the amounts")
          .build();

  private CustomerFacts() {}
}

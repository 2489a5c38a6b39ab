package io.clientele.contracts.mart;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/**
 * What customers bought, returned and did, day by day. Every number is a sum over rows of the core
 * tables, so that it follows from what changed there, and larger spans follow by adding up.
 */
public final class CustomerDay {
  public static final String MONTH = "month";
  public static final String BUSINESS_DATE = "business_date";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String ORDER_ID = "order_id";
  public static final String LINES = "lines";
  public static final String PURCHASE_LINES = "purchase_lines";
  public static final String FOREIGN_LINES = "foreign_lines";
  public static final String PURCHASE_AMOUNT = "purchase_amount";
  public static final String RETURN_AMOUNT = "return_amount";
  public static final String NET_AMOUNT = "net_amount";
  public static final String INTERACTIONS = "interactions";
  public static final String CURRENCY = "currency";

  /** The order of a row that tells of touches. */
  public static final String NO_ORDER = "";

  public static final Table TABLE =
      Table.in("mart", "customer_day")
          .grain("one row per known customer, business day and order, or none for touches")
          .key(CUSTOMER_ID, BUSINESS_DATE, ORDER_ID)
          .partitionedBy(MONTH)
          .required(MONTH, ColumnType.DATE, "first day of the month of business_date")
          .required(BUSINESS_DATE, ColumnType.DATE, "day in the business time zone")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(ORDER_ID, ColumnType.STRING, "the order, empty in a row of touches")
          .required(LINES, ColumnType.INT, "sale lines of any kind")
          .required(
              PURCHASE_LINES, ColumnType.INT, "of these, with a positive quantity and unit price")
          .required(
              FOREIGN_LINES, ColumnType.INT, "of these, in another currency: no amount is added")
          .required(PURCHASE_AMOUNT, ColumnType.MONEY, "net amount of the purchase lines")
          .required(RETURN_AMOUNT, ColumnType.MONEY, "net amount of lines with a negative quantity")
          .required(
              NET_AMOUNT,
              ColumnType.MONEY,
              "net amount of all lines: purchases, returns and adjustments")
          .required(INTERACTIONS, ColumnType.INT, "touches on any channel")
          .required(CURRENCY, ColumnType.STRING, "currency of the amounts")
          .build();

  private CustomerDay() {}
}

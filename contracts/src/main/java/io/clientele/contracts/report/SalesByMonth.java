package io.clientele.contracts.report;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per business day and calendar month up to it: orders, customers, revenue. */
public final class SalesByMonth {
  public static final String AS_OF = "as_of";
  public static final String MONTH = "month";
  public static final String ORDERS = "orders";
  public static final String CUSTOMERS = "customers";
  public static final String NEW_CUSTOMERS = "new_customers";
  public static final String PURCHASES = "purchases";
  public static final String RETURNS = "returns";
  public static final String REVENUE = "revenue";
  public static final String NEW_CUSTOMER_REVENUE = "new_customer_revenue";
  public static final String RETURNING_CUSTOMER_REVENUE = "returning_customer_revenue";
  public static final String UNKNOWN_CUSTOMER_REVENUE = "unknown_customer_revenue";
  public static final String CURRENCY = "currency";

  public static final Table TABLE =
      Table.in("report", "sales_by_month")
          .grain("one row per business day and calendar month up to it, as known on that day")
          .key(AS_OF, MONTH)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(MONTH, ColumnType.DATE, "first day of the month")
          .required(ORDERS, ColumnType.LONG, "orders with a purchase line")
          .required(CUSTOMERS, ColumnType.LONG, "known customers with a purchase")
          .required(NEW_CUSTOMERS, ColumnType.LONG, "of these, with their first purchase ever")
          .required(PURCHASES, ColumnType.MONEY, "sum of purchase lines")
          .required(RETURNS, ColumnType.MONEY, "sum of return lines, zero or negative")
          .required(REVENUE, ColumnType.MONEY, "purchases plus returns")
          .required(NEW_CUSTOMER_REVENUE, ColumnType.MONEY, "of it, by the month's new customers")
          .required(RETURNING_CUSTOMER_REVENUE, ColumnType.MONEY, "of it, by earlier customers")
          .required(UNKNOWN_CUSTOMER_REVENUE, ColumnType.MONEY, "of it, by unknown customers")
          .required(CURRENCY, ColumnType.STRING, "currency of the amounts")
          .build();

  private SalesByMonth() {}
}

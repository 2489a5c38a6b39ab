package io.clientele.contracts.mart;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per customer who ever bought or was touched, at the end of a business day. */
public final class CustomerFacts {
  public static final String AS_OF = "as_of";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String FIRST_ORDER_ON = "first_order_on";
  public static final String LAST_ORDER_ON = "last_order_on";
  public static final String ORDERS = "orders";
  public static final String PURCHASE_AMOUNT = "purchase_amount";
  public static final String RETURN_AMOUNT = "return_amount";
  public static final String NET_AMOUNT = "net_amount";
  public static final String ORDERS_90D = "orders_90d";
  public static final String NET_AMOUNT_90D = "net_amount_90d";
  public static final String ORDERS_365D = "orders_365d";
  public static final String NET_AMOUNT_365D = "net_amount_365d";
  public static final String PRODUCTS = "products";
  public static final String INTERACTIONS_90D = "interactions_90d";
  public static final String LAST_INTERACTION_AT = "last_interaction_at";
  public static final String CURRENCY = "currency";

  public static final Table TABLE =
      Table.in("mart", "customer_facts")
          .grain(
              "one row per customer who ever bought or was touched, at the end of a business day")
          .key(AS_OF, CUSTOMER_ID)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .optional(FIRST_ORDER_ON, ColumnType.DATE, "first day with a purchase")
          .optional(LAST_ORDER_ON, ColumnType.DATE, "latest day with a purchase")
          .required(ORDERS, ColumnType.INT, "orders with a purchase line")
          .required(PURCHASE_AMOUNT, ColumnType.MONEY, "sum of purchase lines")
          .required(RETURN_AMOUNT, ColumnType.MONEY, "sum of return lines, zero or negative")
          .required(NET_AMOUNT, ColumnType.MONEY, "purchases plus returns")
          .required(ORDERS_90D, ColumnType.INT, "orders in the 90 days that end with as_of")
          .required(NET_AMOUNT_90D, ColumnType.MONEY, "net amount in those 90 days")
          .required(ORDERS_365D, ColumnType.INT, "orders in the 365 days that end with as_of")
          .required(NET_AMOUNT_365D, ColumnType.MONEY, "net amount in those 365 days")
          .required(PRODUCTS, ColumnType.INT, "distinct products bought")
          .required(INTERACTIONS_90D, ColumnType.INT, "touches in the 90 days that end with as_of")
          .optional(LAST_INTERACTION_AT, ColumnType.INSTANT, "latest touch")
          .optional(CURRENCY, ColumnType.STRING, "currency of the amounts")
          .build();

  private CustomerFacts() {}
}

package io.clientele.contracts.report;

import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** The customers whose loss would cost most, up to 1,000 a business day. */
public final class ChurnRisk {
  public static final String AS_OF = Churn.AS_OF;
  public static final String POSITION = "position";
  public static final String CUSTOMER_ID = Churn.CUSTOMER_ID;
  public static final String FULL_NAME = Customer.FULL_NAME;
  public static final String EMAIL = Customer.EMAIL;
  public static final String COUNTRY = Customer.COUNTRY;
  public static final String SEGMENT = CustomerRfm.SEGMENT;
  public static final String NET_AMOUNT = CustomerFacts.NET_AMOUNT;
  public static final String NET_AMOUNT_365D = CustomerFacts.NET_AMOUNT_365D;
  public static final String VALUE_AT_RISK = "value_at_risk";
  public static final String ORDERS = CustomerFacts.ORDERS;
  public static final String LAST_ORDER_ON = CustomerFacts.LAST_ORDER_ON;
  public static final String PROBABILITY = Churn.PROBABILITY;
  public static final String BAND = Churn.BAND;
  public static final String BASIS = Churn.BASIS;
  public static final String REASONS = Churn.REASONS;
  public static final String CURRENCY = "currency";

  public static final Table TABLE =
      Table.in("report", "churn_risk")
          .grain(
              "one row per business day and customer at high or medium risk, the 1,000 with the most"
                  + " value at risk")
          .key(AS_OF, CUSTOMER_ID)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(POSITION, ColumnType.INT, "1 for the most value at risk")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .personal(FULL_NAME, ColumnType.STRING, "latest known name")
          .personal(EMAIL, ColumnType.STRING, "latest known normalised address")
          .optional(COUNTRY, ColumnType.STRING, "country")
          .optional(SEGMENT, ColumnType.STRING, "named segment")
          .required(NET_AMOUNT, ColumnType.MONEY, "purchases plus returns so far")
          .required(NET_AMOUNT_365D, ColumnType.MONEY, "of it, in the 365 days up to as_of")
          .required(VALUE_AT_RISK, ColumnType.MONEY, "net_amount_365d times probability")
          .required(ORDERS, ColumnType.INT, "orders so far")
          .optional(LAST_ORDER_ON, ColumnType.DATE, "latest day with a purchase")
          .required(PROBABILITY, ColumnType.DOUBLE, "chance of no further purchase, 0 to 1")
          .required(BAND, ColumnType.STRING, "high or medium")
          .required(BASIS, ColumnType.STRING, "model, shrunken, rule or not_enough_data")
          .optional(REASONS, ColumnType.STRING, "what moved the score most, up to three sentences")
          .required(CURRENCY, ColumnType.STRING, "currency of the amounts")
          .build();

  private ChurnRisk() {}
}

package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/**
 * What each customer is expected to buy from now on. A purchase is a day with a purchase. A model
 * that has not enough data, or whose fit did not converge, has no rows here; {@link ValueModel}
 * says so in words.
 */
public final class CustomerValue {
  public static final String AS_OF = "as_of";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String MODEL = "model";
  public static final String HORIZON_DAYS = "horizon_days";
  public static final String IS_CHOSEN = "is_chosen";
  public static final String P_ALIVE = "p_alive";
  public static final String EXPECTED_PURCHASES = "expected_purchases";
  public static final String PURCHASE_VALUE = "purchase_value";
  public static final String EXPECTED_VALUE = "expected_value";
  public static final String DISCOUNTED_VALUE = "discounted_value";
  public static final String CURRENCY = "currency";

  /** Fader, Hardie and Lee, 2005. */
  public static final String BG_NBD = "bg_nbd";

  /** Schmittlein, Morrison and Colombo, 1987. */
  public static final String PARETO_NBD = "pareto_nbd";

  public static final Table TABLE =
      Table.in("mart", "customer_value")
          .grain("one row per customer who ever bought, business day, model and horizon")
          .key(AS_OF, CUSTOMER_ID, MODEL, HORIZON_DAYS)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(MODEL, ColumnType.STRING, "bg_nbd or pareto_nbd")
          .required(HORIZON_DAYS, ColumnType.INT, "how many days after as_of are looked at")
          .required(
              IS_CHOSEN,
              ColumnType.BOOLEAN,
              "true for the one model that rules take: bg_nbd, or pareto_nbd where that is not used")
          .required(P_ALIVE, ColumnType.DOUBLE, "probability that the customer still buys, 0 to 1")
          .required(
              EXPECTED_PURCHASES, ColumnType.DOUBLE, "days with a purchase within the horizon")
          .optional(
              PURCHASE_VALUE,
              ColumnType.MONEY,
              "expected amount of a day with a purchase; empty where amounts have no model")
          .optional(EXPECTED_VALUE, ColumnType.MONEY, "expected purchases times purchase value")
          .optional(
              DISCOUNTED_VALUE,
              ColumnType.MONEY,
              "the same, less the yearly discount rate for the time until each purchase")
          .optional(CURRENCY, ColumnType.STRING, "currency of the amounts")
          .check(new AcceptedValues(MODEL, List.of(BG_NBD, PARETO_NBD), Severity.BLOCK))
          .build();

  private CustomerValue() {}
}

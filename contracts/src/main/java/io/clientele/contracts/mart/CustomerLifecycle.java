package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/** Where each buying customer stands, measured by the customer's own rhythm of buying. */
public final class CustomerLifecycle {
  public static final String AS_OF = "as_of";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String STAGE = "stage";
  public static final String RHYTHM_DAYS = "rhythm_days";
  public static final String SILENCE_DAYS = "silence_days";
  public static final String COOLING_ON = "cooling_on";
  public static final String LAPSED_ON = "lapsed_on";

  /** Bought on one day only, and is not late yet. */
  public static final String NEW = "new";

  /** Bought on several days, and is not late. */
  public static final String ACTIVE = "active";

  /** Late by the customer's own rhythm. */
  public static final String COOLING = "cooling";

  /** So late that the customer counts as lost. */
  public static final String LAPSED = "lapsed";

  /** Bought again after a silence that had counted as lapsed, and is not late. */
  public static final String WON_BACK = "won_back";

  public static final List<String> STAGES = List.of(NEW, ACTIVE, COOLING, LAPSED, WON_BACK);

  public static final Table TABLE =
      Table.in("mart", "customer_lifecycle")
          .grain("one row per buying customer and business day")
          .key(AS_OF, CUSTOMER_ID)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(STAGE, ColumnType.STRING, "new, active, cooling, lapsed or won_back")
          .required(
              RHYTHM_DAYS,
              ColumnType.DOUBLE,
              "days expected between purchases, the customer's own drawn to the typical ones")
          .required(SILENCE_DAYS, ColumnType.INT, "days from the latest purchase to as_of")
          .required(
              COOLING_ON, ColumnType.DATE, "first day that counts as cooling if none is bought")
          .required(LAPSED_ON, ColumnType.DATE, "first day that counts as lapsed if none is bought")
          .check(new AcceptedValues(STAGE, STAGES, Severity.BLOCK))
          .build();

  private CustomerLifecycle() {}
}

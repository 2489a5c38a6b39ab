package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/**
 * Who came back: customers by the month of their first sale line, and how many of them were there
 * in each month since.
 */
public final class CohortRetention {
  public static final String AS_OF = "as_of";
  public static final String BASIS = "basis";
  public static final String COHORT = "cohort";
  public static final String MONTHS_SINCE = "months_since";
  public static final String COHORT_CUSTOMERS = "cohort_customers";
  public static final String CUSTOMERS = "customers";
  public static final String RETENTION_RATE = "retention_rate";
  public static final String REVENUE = "revenue";
  public static final String IS_COMPLETE = "is_complete";
  public static final String CURRENCY = "currency";

  /** Every sale line counts, a return or a free sample too. */
  public static final String ACTIVITY = "activity";

  /** Lines of a positive quantity and price count. */
  public static final String PURCHASE = "purchase";

  public static final Table TABLE =
      Table.in("mart", "cohort_retention")
          .grain("one row per business day, basis, month of first sale and month since then")
          .key(AS_OF, BASIS, COHORT, MONTHS_SINCE)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(
              BASIS,
              ColumnType.STRING,
              "which sale lines count: activity (all) or purchase (positive quantity and price)")
          .required(COHORT, ColumnType.DATE, "first day of the month of the first line")
          .required(MONTHS_SINCE, ColumnType.INT, "calendar months since the cohort's, from 0")
          .required(COHORT_CUSTOMERS, ColumnType.LONG, "known customers of the cohort")
          .required(CUSTOMERS, ColumnType.LONG, "of these, with a line in the month")
          .required(RETENTION_RATE, ColumnType.DOUBLE, "customers of cohort_customers, 0 to 1")
          .required(REVENUE, ColumnType.MONEY, "net amount of the cohort's lines in the month")
          .required(IS_COMPLETE, ColumnType.BOOLEAN, "false where the month goes on after as_of")
          .required(CURRENCY, ColumnType.STRING, "currency of the amounts")
          .check(new AcceptedValues(BASIS, List.of(ACTIVITY, PURCHASE), Severity.BLOCK))
          .build();

  private CohortRetention() {}
}

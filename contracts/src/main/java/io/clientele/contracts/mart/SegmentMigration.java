package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/**
 * Who moved where: customers by the segment of an earlier day and that of the day. An earlier day
 * is one that {@code mart.customer_rfm} holds; where it holds none, there are no rows. When an
 * earlier day is filled in later, the days that look back at it are written again, so the table
 * does not depend on the order of runs.
 */
public final class SegmentMigration {
  public static final String AS_OF = "as_of";
  public static final String METHOD = "method";
  public static final String SPAN = "span";
  public static final String SINCE = "since";
  public static final String FROM_SEGMENT = "from_segment";
  public static final String TO_SEGMENT = "to_segment";
  public static final String CUSTOMERS = "customers";
  public static final String NET_AMOUNT = "net_amount";

  /** Since the latest stored day before. */
  public static final String PREVIOUS = "previous";

  /** Since the latest stored day that is a month earlier or more. */
  public static final String MONTH = "month";

  /** The from_segment of those who had not bought by the earlier day. */
  public static final String NOT_YET = "(not a customer yet)";

  /** The to_segment of those who are there no more: deleted, or known under another id. */
  public static final String NO_LONGER = "(no longer a customer)";

  public static final Table TABLE =
      Table.in("mart", "segment_migration")
          .grain("one row per business day, RFM method, span, segment before and segment now")
          .key(AS_OF, METHOD, SPAN, FROM_SEGMENT, TO_SEGMENT)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(METHOD, ColumnType.STRING, "quantile, threshold or kmeans")
          .required(
              SPAN,
              ColumnType.STRING,
              "previous: since the latest stored day before; month: since the latest stored day"
                  + " that is a month earlier or more")
          .required(SINCE, ColumnType.DATE, "the day compared with")
          .required(FROM_SEGMENT, ColumnType.STRING, "segment then, or " + NOT_YET)
          .required(TO_SEGMENT, ColumnType.STRING, "segment now, or " + NO_LONGER)
          .required(CUSTOMERS, ColumnType.LONG, "customers who went this way")
          .required(NET_AMOUNT, ColumnType.MONEY, "their monetary value on as_of")
          .check(new AcceptedValues(METHOD, CustomerRfm.METHODS, Severity.BLOCK))
          .check(new AcceptedValues(SPAN, List.of(PREVIOUS, MONTH), Severity.BLOCK))
          .build();

  private SegmentMigration() {}
}

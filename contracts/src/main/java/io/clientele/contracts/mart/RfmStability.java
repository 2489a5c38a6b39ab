package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/**
 * How many customers stayed in their segment since an earlier day. The days are those of {@code
 * mart.segment_migration}, which tells where the others went.
 */
public final class RfmStability {
  public static final String AS_OF = "as_of";
  public static final String METHOD = "method";
  public static final String SPAN = "span";
  public static final String SINCE = "since";
  public static final String CUSTOMERS = "customers";
  public static final String SAME_SHARE = "same_share";
  public static final String KAPPA = "kappa";

  public static final Table TABLE =
      Table.in("mart", "rfm_stability")
          .grain("one row per business day, RFM method and span")
          .key(AS_OF, METHOD, SPAN)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(METHOD, ColumnType.STRING, "quantile, threshold or kmeans")
          .required(SPAN, ColumnType.STRING, "previous or month, as in mart.segment_migration")
          .required(SINCE, ColumnType.DATE, "the day compared with")
          .required(CUSTOMERS, ColumnType.LONG, "customers in a segment on both days")
          .required(SAME_SHARE, ColumnType.DOUBLE, "share of them in the same segment, 0 to 1")
          .required(
              KAPPA,
              ColumnType.DOUBLE,
              "Cohen's kappa: agreement beyond chance, 1 is complete, 0 is chance")
          .check(new AcceptedValues(METHOD, CustomerRfm.METHODS, Severity.BLOCK))
          .check(
              new AcceptedValues(
                  SPAN, List.of(SegmentMigration.PREVIOUS, SegmentMigration.MONTH), Severity.BLOCK))
          .build();

  private RfmStability() {}
}

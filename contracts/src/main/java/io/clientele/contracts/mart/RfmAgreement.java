package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** How far two ways of scoring put the same customers into the same named segments. */
public final class RfmAgreement {
  public static final String AS_OF = "as_of";
  public static final String METHOD = "method";
  public static final String OTHER_METHOD = "other_method";
  public static final String CUSTOMERS = "customers";
  public static final String SAME_SHARE = "same_share";
  public static final String KAPPA = "kappa";

  public static final Table TABLE =
      Table.in("mart", "rfm_agreement")
          .grain("one row per business day and pair of RFM methods")
          .key(AS_OF, METHOD, OTHER_METHOD)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(METHOD, ColumnType.STRING, "quantile or threshold")
          .required(OTHER_METHOD, ColumnType.STRING, "threshold or kmeans")
          .required(CUSTOMERS, ColumnType.LONG, "customers scored by both")
          .required(SAME_SHARE, ColumnType.DOUBLE, "share of them in the same segment, 0 to 1")
          .required(
              KAPPA,
              ColumnType.DOUBLE,
              "Cohen's kappa: agreement beyond chance, 1 is complete, 0 is chance")
          .check(new AcceptedValues(METHOD, CustomerRfm.METHODS, Severity.BLOCK))
          .check(new AcceptedValues(OTHER_METHOD, CustomerRfm.METHODS, Severity.BLOCK))
          .build();

  private RfmAgreement() {}
}

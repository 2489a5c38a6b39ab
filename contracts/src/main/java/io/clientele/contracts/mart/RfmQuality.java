package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/**
 * What each way of scoring found on a business day: where it cuts, and how well groups separate.
 */
public final class RfmQuality {
  public static final String AS_OF = "as_of";
  public static final String METHOD = "method";
  public static final String CUSTOMERS = "customers";
  public static final String PARTS = "parts";
  public static final String SILHOUETTE = "silhouette";
  public static final String SAMPLED = "sampled";
  public static final String RECENCY_POINTS = "recency_points";
  public static final String FREQUENCY_POINTS = "frequency_points";
  public static final String MONETARY_POINTS = "monetary_points";

  public static final Table TABLE =
      Table.in("mart", "rfm_quality")
          .grain("one row per business day and RFM method")
          .key(AS_OF, METHOD)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(METHOD, ColumnType.STRING, "quantile, threshold or kmeans")
          .required(CUSTOMERS, ColumnType.LONG, "customers it scored")
          .required(
              PARTS,
              ColumnType.INT,
              "groups that the sample falls into: clusters of kmeans, else named segments")
          .optional(
              SILHOUETTE,
              ColumnType.DOUBLE,
              "mean silhouette of those groups, -1 to 1; empty with fewer than two groups")
          .required(SAMPLED, ColumnType.INT, "customers that parts and silhouette look at")
          .required(
              RECENCY_POINTS,
              ColumnType.STRING,
              "in days: cut points, or middles of clusters, in the clusters' order")
          .required(FREQUENCY_POINTS, ColumnType.STRING, "the same in orders")
          .required(MONETARY_POINTS, ColumnType.STRING, "the same in the workspace's currency")
          .check(new AcceptedValues(METHOD, CustomerRfm.METHODS, Severity.BLOCK))
          .build();

  private RfmQuality() {}
}

package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/** One row per buying customer, business day and method. */
public final class CustomerRfm {
  public static final String AS_OF = "as_of";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String RECENCY_DAYS = "recency_days";
  public static final String FREQUENCY = "frequency";
  public static final String MONETARY = "monetary";
  public static final String R = "r";
  public static final String F = "f";
  public static final String M = "m";
  public static final String SEGMENT = "segment";
  public static final String METHOD = "method";

  /** Scores from the ranks of the day's customers; readers who want one row a customer take it. */
  public static final String QUANTILE = "quantile";

  /** Scores from cut points that the workspace fixes. */
  public static final String THRESHOLD = "threshold";

  /** The scores of the nearest centre of k-means. */
  public static final String KMEANS = "kmeans";

  /** Every method, in the order that tables of several methods name them. */
  public static final List<String> METHODS = List.of(QUANTILE, THRESHOLD, KMEANS);

  /** The finest scale that a method may score on. */
  public static final int MOST_SCORES = 10;

  private static final List<String> SCORES =
      IntStream.rangeClosed(1, MOST_SCORES).mapToObj(String::valueOf).toList();

  public static final Table TABLE =
      Table.in("mart", "customer_rfm")
          .grain("one row per buying customer, business day and method")
          .key(AS_OF, CUSTOMER_ID, METHOD)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(RECENCY_DAYS, ColumnType.INT, "days from the latest purchase to as_of")
          .required(FREQUENCY, ColumnType.INT, "orders with a purchase line")
          .required(MONETARY, ColumnType.MONEY, "net amount, returns subtracted")
          .required(R, ColumnType.INT, "recency score from 1, the worst, on the method's scale")
          .required(F, ColumnType.INT, "frequency score on the method's scale")
          .required(M, ColumnType.INT, "monetary score on the method's scale")
          .required(SEGMENT, ColumnType.STRING, "named segment")
          .required(METHOD, ColumnType.STRING, "how scores came: quantile, threshold or kmeans")
          .check(new AcceptedValues(R, SCORES, Severity.BLOCK))
          .check(new AcceptedValues(F, SCORES, Severity.BLOCK))
          .check(new AcceptedValues(M, SCORES, Severity.BLOCK))
          .check(new AcceptedValues(METHOD, METHODS, Severity.BLOCK))
          .build();

  private CustomerRfm() {}
}

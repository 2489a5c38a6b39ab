package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

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

  private static final List<String> SCORES = List.of("1", "2", "3", "4", "5");

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
          .required(R, ColumnType.INT, "recency score, 1 to 5, 5 is best")
          .required(F, ColumnType.INT, "frequency score, 1 to 5")
          .required(M, ColumnType.INT, "monetary score, 1 to 5")
          .required(SEGMENT, ColumnType.STRING, "named segment")
          .required(METHOD, ColumnType.STRING, "quantile")
          .check(new AcceptedValues(R, SCORES, Severity.BLOCK))
          .check(new AcceptedValues(F, SCORES, Severity.BLOCK))
          .check(new AcceptedValues(M, SCORES, Severity.BLOCK))
          .build();

  private CustomerRfm() {}
}

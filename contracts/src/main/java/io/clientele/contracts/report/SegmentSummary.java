package io.clientele.contracts.report;

import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per business day and segment: how many customers, what they are worth. */
public final class SegmentSummary {
  public static final String AS_OF = CustomerRfm.AS_OF;
  public static final String SEGMENT = CustomerRfm.SEGMENT;
  public static final String CUSTOMERS = "customers";
  public static final String CUSTOMER_SHARE = "customer_share";
  public static final String REVENUE = "revenue";
  public static final String REVENUE_SHARE = "revenue_share";
  public static final String AVG_RECENCY_DAYS = "avg_recency_days";
  public static final String AVG_FREQUENCY = "avg_frequency";
  public static final String AVG_MONETARY = "avg_monetary";
  public static final String HIGH_RISK_CUSTOMERS = "high_risk_customers";
  public static final String MEDIUM_RISK_CUSTOMERS = "medium_risk_customers";
  public static final String LOW_RISK_CUSTOMERS = "low_risk_customers";
  public static final String CURRENCY = "currency";

  public static final Table TABLE =
      Table.in("report", "segment_summary")
          .grain("one row per business day and segment")
          .key(AS_OF, SEGMENT)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(SEGMENT, ColumnType.STRING, "named segment")
          .required(CUSTOMERS, ColumnType.LONG, "customers in it")
          .required(CUSTOMER_SHARE, ColumnType.DOUBLE, "part of all buying customers, 0 to 1")
          .required(REVENUE, ColumnType.MONEY, "net amount of its customers, returns subtracted")
          .optional(REVENUE_SHARE, ColumnType.DOUBLE, "part of the whole net amount")
          .required(AVG_RECENCY_DAYS, ColumnType.DOUBLE, "mean days since the latest purchase")
          .required(AVG_FREQUENCY, ColumnType.DOUBLE, "mean orders")
          .required(AVG_MONETARY, ColumnType.MONEY, "mean net amount")
          .required(HIGH_RISK_CUSTOMERS, ColumnType.LONG, "customers whose churn band is high")
          .required(MEDIUM_RISK_CUSTOMERS, ColumnType.LONG, "customers whose churn band is medium")
          .required(LOW_RISK_CUSTOMERS, ColumnType.LONG, "customers whose churn band is low")
          .required(CURRENCY, ColumnType.STRING, "currency of the amounts")
          .build();

  private SegmentSummary() {}
}

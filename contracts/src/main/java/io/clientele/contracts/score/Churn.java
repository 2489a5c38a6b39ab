package io.clientele.contracts.score;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/** Probability that a customer buys nothing in the coming horizon. */
public final class Churn {
  public static final String AS_OF = "as_of";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String PROBABILITY = "probability";
  public static final String BAND = "band";
  public static final String MODEL_VERSION = "model_version";
  public static final String BASIS = "basis";
  public static final String REASONS = "reasons";

  static final List<String> BANDS = List.of("high", "medium", "low");
  static final List<String> BASES = List.of("model", "shrunken", "rule", "not_enough_data");

  public static final Table TABLE =
      Table.in("score", "churn")
          .grain("one row per customer who ever bought, at the end of a business day")
          .key(AS_OF, CUSTOMER_ID)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(PROBABILITY, ColumnType.DOUBLE, "0 to 1")
          .required(BAND, ColumnType.STRING, "high, medium or low")
          .required(MODEL_VERSION, ColumnType.STRING, "which trained model or rule said so")
          .required(BASIS, ColumnType.STRING, "model, shrunken, rule or not_enough_data")
          .required(REASONS, ColumnType.REASONS, "what moved the score most, strongest first")
          .check(new AcceptedValues(BAND, BANDS, Severity.BLOCK))
          .check(new AcceptedValues(BASIS, BASES, Severity.BLOCK))
          .build();

  private Churn() {}
}

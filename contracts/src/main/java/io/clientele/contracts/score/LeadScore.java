package io.clientele.contracts.score;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.References;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** Probability that an open lead converts in the coming horizon. */
public final class LeadScore {
  public static final String AS_OF = "as_of";
  public static final String LEAD_ID = "lead_id";
  public static final String PROBABILITY = "probability";
  public static final String BAND = "band";
  public static final String MODEL_VERSION = "model_version";
  public static final String BASIS = "basis";
  public static final String REASONS = "reasons";

  public static final Table TABLE =
      Table.in("score", "lead")
          .grain("one row per open lead, at the end of a business day")
          .key(AS_OF, LEAD_ID)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(LEAD_ID, ColumnType.STRING, "the lead")
          .required(PROBABILITY, ColumnType.DOUBLE, "0 to 1")
          .required(BAND, ColumnType.STRING, "high, medium or low")
          .required(MODEL_VERSION, ColumnType.STRING, "which trained model or rule said so")
          .required(BASIS, ColumnType.STRING, "model, shrunken, rule or not_enough_data")
          .required(REASONS, ColumnType.REASONS, "what moved the score most, strongest first")
          .check(new AcceptedValues(BAND, Churn.BANDS, Severity.BLOCK))
          .check(new AcceptedValues(BASIS, Churn.BASES, Severity.BLOCK))
          .check(new References(LEAD_ID, Lead.TABLE.qualifiedName(), Lead.LEAD_ID, Severity.BLOCK))
          .build();

  private LeadScore() {}
}

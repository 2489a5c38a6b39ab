package io.clientele.contracts.report;

import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.score.LeadScore;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** The open leads most likely to convert, up to 1,000 a business day. */
public final class LeadRanking {
  public static final String AS_OF = LeadScore.AS_OF;
  public static final String POSITION = "position";
  public static final String LEAD_ID = LeadScore.LEAD_ID;
  public static final String CUSTOMER_ID = Customer.CUSTOMER_ID;
  public static final String FULL_NAME = Customer.FULL_NAME;
  public static final String EMAIL = Customer.EMAIL;
  public static final String OWNER = "owner";
  public static final String STATUS = Lead.STATUS;
  public static final String LEAD_SOURCE = Lead.LEAD_SOURCE;
  public static final String INDUSTRY = Lead.INDUSTRY;
  public static final String CREATED_ON = "created_on";
  public static final String PROBABILITY = LeadScore.PROBABILITY;
  public static final String BAND = LeadScore.BAND;
  public static final String BASIS = LeadScore.BASIS;
  public static final String REASONS = LeadScore.REASONS;

  public static final Table TABLE =
      Table.in("report", "lead_ranking")
          .grain("one row per business day and open lead, the 1,000 most likely to convert")
          .key(AS_OF, LEAD_ID)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(POSITION, ColumnType.INT, "1 for the most likely")
          .required(LEAD_ID, ColumnType.STRING, "the lead")
          .optional(CUSTOMER_ID, ColumnType.STRING, "the customer, null where unknown")
          .personal(FULL_NAME, ColumnType.STRING, "latest known name")
          .personal(EMAIL, ColumnType.STRING, "latest known normalised address")
          .personal(OWNER, ColumnType.STRING, "name of the sales rep who has it")
          .optional(STATUS, ColumnType.STRING, "status as the source names it")
          .optional(LEAD_SOURCE, ColumnType.STRING, "where the lead came from")
          .optional(INDUSTRY, ColumnType.STRING, "industry of the lead's company")
          .optional(CREATED_ON, ColumnType.DATE, "day the lead was created")
          .required(PROBABILITY, ColumnType.DOUBLE, "chance of converting, 0 to 1")
          .required(BAND, ColumnType.STRING, "high, medium or low")
          .required(BASIS, ColumnType.STRING, "model, shrunken, rule or not_enough_data")
          .optional(REASONS, ColumnType.STRING, "what moved the score most, up to three sentences")
          .build();

  private LeadRanking() {}
}

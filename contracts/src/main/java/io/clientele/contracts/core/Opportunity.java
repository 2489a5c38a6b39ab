package io.clientele.contracts.core;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per opportunity. */
public final class Opportunity {
  public static final String OPPORTUNITY_ID = "opportunity_id";
  public static final String NAME = "name";
  public static final String STAGE = "stage";
  public static final String AMOUNT = "amount";
  public static final String CURRENCY = "currency";
  public static final String PROBABILITY = "probability";
  public static final String CREATED_AT = "created_at";
  public static final String CLOSE_DATE = "close_date";
  public static final String IS_CLOSED = "is_closed";
  public static final String IS_WON = "is_won";
  public static final String LEAD_SOURCE = "lead_source";
  public static final String REP_ID = "rep_id";
  public static final String CAMPAIGN_ID = "campaign_id";

  public static final Table TABLE =
      Table.in("core", "opportunity")
          .grain("one row per opportunity")
          .key(OPPORTUNITY_ID)
          .required(OPPORTUNITY_ID, ColumnType.STRING, "source:source_key of the opportunity")
          .columns(CustomerKeyColumns.ALL)
          .optional(NAME, ColumnType.STRING, "title")
          .optional(STAGE, ColumnType.STRING, "stage as the source names it")
          .optional(AMOUNT, ColumnType.MONEY, "expected revenue")
          .optional(CURRENCY, ColumnType.STRING, "ISO 4217 code")
          .optional(PROBABILITY, ColumnType.DOUBLE, "0 to 1")
          .optional(CREATED_AT, ColumnType.INSTANT, "when it was created")
          .optional(CLOSE_DATE, ColumnType.DATE, "expected or actual close")
          .optional(IS_CLOSED, ColumnType.BOOLEAN, "won or lost")
          .optional(IS_WON, ColumnType.BOOLEAN, "won")
          .optional(LEAD_SOURCE, ColumnType.STRING, "where it came from")
          .optional(REP_ID, ColumnType.STRING, "owner: source:source_key of the sales rep")
          .optional(CAMPAIGN_ID, ColumnType.STRING, "campaign that brought it")
          .columns(SourceColumns.ALL)
          .build();

  private Opportunity() {}
}

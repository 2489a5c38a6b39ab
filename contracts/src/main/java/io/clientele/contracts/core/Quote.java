package io.clientele.contracts.core;

import io.clientele.contracts.check.References;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per quote. */
public final class Quote {
  public static final String QUOTE_ID = "quote_id";
  public static final String QUOTE_NUMBER = "quote_number";
  public static final String OPPORTUNITY_ID = Opportunity.OPPORTUNITY_ID;
  public static final String NAME = "name";
  public static final String STATUS = "status";
  public static final String AMOUNT = "amount";
  public static final String CURRENCY = "currency";
  public static final String CREATED_AT = "created_at";
  public static final String EXPIRES_ON = "expires_on";
  public static final String REP_ID = "rep_id";

  public static final Table TABLE =
      Table.in("core", "quote")
          .grain("one row per quote")
          .key(QUOTE_ID)
          .required(QUOTE_ID, ColumnType.STRING, "source:source_key of the quote")
          .columns(CustomerKeyColumns.ALL)
          .optional(OPPORTUNITY_ID, ColumnType.STRING, "source:source_key of the opportunity")
          .optional(QUOTE_NUMBER, ColumnType.STRING, "number that the customer sees")
          .optional(NAME, ColumnType.STRING, "title")
          .optional(STATUS, ColumnType.STRING, "status as the source names it")
          .optional(AMOUNT, ColumnType.MONEY, "total, where the source exports it")
          .optional(CURRENCY, ColumnType.STRING, "ISO 4217 code")
          .optional(CREATED_AT, ColumnType.INSTANT, "when it was made out")
          .optional(EXPIRES_ON, ColumnType.DATE, "last day on which it holds")
          .optional(REP_ID, ColumnType.STRING, "owner: source:source_key of the sales rep")
          .columns(SourceColumns.ALL)
          .check(
              new References(
                  OPPORTUNITY_ID,
                  Opportunity.TABLE.qualifiedName(),
                  Opportunity.OPPORTUNITY_ID,
                  Severity.WARN))
          .build();

  private Quote() {}
}

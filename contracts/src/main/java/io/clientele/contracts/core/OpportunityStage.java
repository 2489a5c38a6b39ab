package io.clientele.contracts.core;

import io.clientele.contracts.check.References;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** The history of opportunities: one row each time one entered a stage or changed within it. */
public final class OpportunityStage {
  public static final String OPPORTUNITY_STAGE_ID = "opportunity_stage_id";
  public static final String OPPORTUNITY_ID = Opportunity.OPPORTUNITY_ID;
  public static final String STAGE = Opportunity.STAGE;
  public static final String AMOUNT = Opportunity.AMOUNT;
  public static final String CURRENCY = Opportunity.CURRENCY;
  public static final String PROBABILITY = Opportunity.PROBABILITY;
  public static final String CLOSE_DATE = Opportunity.CLOSE_DATE;
  public static final String CHANGED_AT = "changed_at";

  public static final Table TABLE =
      Table.in("core", "opportunity_stage")
          .grain("one row per change of an opportunity's stage, amount, probability or close date")
          .key(OPPORTUNITY_STAGE_ID)
          .required(OPPORTUNITY_STAGE_ID, ColumnType.STRING, "source:source_key of the change")
          .required(OPPORTUNITY_ID, ColumnType.STRING, "source:source_key of the opportunity")
          .optional(STAGE, ColumnType.STRING, "stage from then on, as the source names it")
          .optional(AMOUNT, ColumnType.MONEY, "expected revenue from then on")
          .optional(CURRENCY, ColumnType.STRING, "ISO 4217 code")
          .optional(PROBABILITY, ColumnType.DOUBLE, "0 to 1, from then on")
          .optional(CLOSE_DATE, ColumnType.DATE, "expected close from then on")
          .required(CHANGED_AT, ColumnType.INSTANT, "when it changed")
          .columns(SourceColumns.ALL)
          .check(
              new References(
                  OPPORTUNITY_ID,
                  Opportunity.TABLE.qualifiedName(),
                  Opportunity.OPPORTUNITY_ID,
                  Severity.WARN))
          .build();

  private OpportunityStage() {}
}

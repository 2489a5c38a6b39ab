package io.clientele.contracts.mart;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per trigger that fired for a customer. */
public final class SignalTrigger {
  public static final String TRIGGER_ID = "trigger_id";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String TRIGGER = "trigger";
  public static final String FIRED_AT = "fired_at";
  public static final String EVIDENCE = "evidence";
  public static final String INTERACTION_ID = Interaction.INTERACTION_ID;
  public static final String SCORE = EngagementSignal.SCORE;

  public static final Table TABLE =
      Table.in("mart", "signal_trigger")
          .grain("one row per trigger that fired for a customer")
          .key(TRIGGER_ID)
          .required(TRIGGER_ID, ColumnType.STRING, "trigger:customer:moment it fired")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(TRIGGER, ColumnType.STRING, "name in signals.yml")
          .required(FIRED_AT, ColumnType.INSTANT, "moment it fired, in the time of the events")
          .required(EVIDENCE, ColumnType.STRING, "what happened, in words")
          .required(INTERACTION_ID, ColumnType.STRING, "the event that is the evidence")
          .required(SCORE, ColumnType.DOUBLE, "engagement score at that moment")
          .build();

  private SignalTrigger() {}
}

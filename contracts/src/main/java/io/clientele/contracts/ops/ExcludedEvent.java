package io.clientele.contracts.ops;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/**
 * One row per channel event that engagement signals leave out, and why. It tells of the event
 * without saying whose it was; the event itself is in core.interaction under the same id. Further
 * deliveries of an event are not here, nor events that their source took back, nor what could not
 * be understood, which is quarantined or a dead letter.
 */
public final class ExcludedEvent {
  public static final String EVENT_ID = "event_id";
  public static final String SOURCE = "source";
  public static final String CHANNEL = Interaction.CHANNEL;
  public static final String TYPE = Interaction.TYPE;
  public static final String CAMPAIGN_ID = Interaction.CAMPAIGN_ID;
  public static final String OCCURRED_AT = Interaction.OCCURRED_AT;
  public static final String REASON = "reason";
  public static final String EVENT_TIME = "event_time";

  public static final Table TABLE =
      Table.in("ops", "excluded_event")
          .grain("one row per channel event that engagement signals leave out")
          .key(EVENT_ID)
          .required(
              EVENT_ID, ColumnType.STRING, "source:source_key, the id that core.interaction has")
          .required(SOURCE, ColumnType.STRING, "name of the source in clientele.yml")
          .required(CHANNEL, ColumnType.STRING, "channel")
          .required(TYPE, ColumnType.STRING, "what happened: open, click, page_view …")
          .optional(CAMPAIGN_ID, ColumnType.STRING, "campaign it belongs to")
          .required(OCCURRED_AT, ColumnType.INSTANT, "when it happened")
          .required(
              REASON,
              ColumnType.STRING,
              "late, scanner, machine_open, unknown_customer or click_burst")
          .optional(
              EVENT_TIME,
              ColumnType.INSTANT,
              "of late ones, how far the time of events had come when it arrived")
          .build();

  private ExcludedEvent() {}
}

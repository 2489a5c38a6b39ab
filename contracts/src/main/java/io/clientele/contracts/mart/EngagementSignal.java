package io.clientele.contracts.mart;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per customer with any channel event: the latest signal. */
public final class EngagementSignal {
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String SCORE = "score";
  public static final String AS_OF = "as_of";
  public static final String EVENTS_1H = "events_1h";
  public static final String EVENTS_24H = "events_24h";
  public static final String EVENTS_7D = "events_7d";
  public static final String EVENTS_30D = "events_30d";
  public static final String LAST_TOUCH_AT = "last_touch_at";
  public static final String LAST_CHANNEL = "last_channel";

  public static final Table TABLE =
      Table.in("mart", "engagement_signal")
          .grain("one row per customer with any channel event: the latest signal")
          .key(CUSTOMER_ID)
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(SCORE, ColumnType.DOUBLE, "decayed engagement score, see EngagementScore")
          .required(AS_OF, ColumnType.INSTANT, "moment the score is computed for")
          .required(EVENTS_1H, ColumnType.LONG, "events in the hour up to as_of")
          .required(EVENTS_24H, ColumnType.LONG, "events in the day up to as_of")
          .required(EVENTS_7D, ColumnType.LONG, "events in the week up to as_of")
          .required(EVENTS_30D, ColumnType.LONG, "events in the thirty days up to as_of")
          .required(LAST_TOUCH_AT, ColumnType.INSTANT, "latest event")
          .required(LAST_CHANNEL, ColumnType.STRING, "channel of the latest event")
          .build();

  private EngagementSignal() {}
}

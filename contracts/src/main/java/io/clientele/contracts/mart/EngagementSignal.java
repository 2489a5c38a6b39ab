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
  public static final String SESSIONS_30D = "sessions_30d";
  public static final String FIRST_TOUCH_AT = "first_touch_at";
  public static final String FIRST_CHANNEL = "first_channel";
  public static final String LAST_TOUCH_AT = "last_touch_at";
  public static final String LAST_CHANNEL = "last_channel";
  public static final String FAVOURITE_CHANNEL = "favourite_channel";
  public static final String FAVOURITE_HOUR = "favourite_hour";

  public static final Table TABLE =
      Table.in("mart", "engagement_signal")
          .grain("one row per customer with any channel event: the latest signal")
          .key(CUSTOMER_ID)
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(SCORE, ColumnType.DOUBLE, "decayed engagement score, see EngagementScore")
          .required(AS_OF, ColumnType.INSTANT, "moment the score is computed for")
          .required(EVENTS_1H, ColumnType.LONG, "events in the hour up to as_of, by minutes")
          .required(EVENTS_24H, ColumnType.LONG, "events in the day up to as_of, by quarter hours")
          .required(EVENTS_7D, ColumnType.LONG, "events in the week up to as_of, by hours")
          .required(EVENTS_30D, ColumnType.LONG, "events in the thirty days, by six hours")
          .required(SESSIONS_30D, ColumnType.LONG, "sessions that ended in the thirty days")
          .required(FIRST_TOUCH_AT, ColumnType.INSTANT, "first event")
          .required(FIRST_CHANNEL, ColumnType.STRING, "channel of the first event")
          .required(LAST_TOUCH_AT, ColumnType.INSTANT, "latest event")
          .required(LAST_CHANNEL, ColumnType.STRING, "channel of the latest event")
          .required(FAVOURITE_CHANNEL, ColumnType.STRING, "channel with most events ever")
          .required(FAVOURITE_HOUR, ColumnType.INT, "hour of the business day with most, 0 to 23")
          .build();

  private EngagementSignal() {}
}

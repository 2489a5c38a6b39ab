package io.clientele.contracts.mart;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** How engaged each customer was at the end of a business day. */
public final class EngagementDay {
  public static final String AS_OF = Table.AS_OF;
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String SCORE = EngagementSignal.SCORE;
  public static final String EVENTS_24H = EngagementSignal.EVENTS_24H;
  public static final String EVENTS_7D = EngagementSignal.EVENTS_7D;
  public static final String EVENTS_30D = EngagementSignal.EVENTS_30D;
  public static final String SESSIONS_30D = EngagementSignal.SESSIONS_30D;
  public static final String LAST_TOUCH_AT = EngagementSignal.LAST_TOUCH_AT;
  public static final String LAST_CHANNEL = EngagementSignal.LAST_CHANNEL;
  public static final String FAVOURITE_CHANNEL = EngagementSignal.FAVOURITE_CHANNEL;
  public static final String FAVOURITE_HOUR = EngagementSignal.FAVOURITE_HOUR;

  public static final Table TABLE =
      Table.in("mart", "engagement_day")
          .grain("one row per customer with any touch and business day")
          .key(AS_OF, CUSTOMER_ID)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(SCORE, ColumnType.DOUBLE, "decayed engagement score, see EngagementScore")
          .required(EVENTS_24H, ColumnType.LONG, "touches in the day, by quarter hours")
          .required(EVENTS_7D, ColumnType.LONG, "touches in the week, by hours")
          .required(EVENTS_30D, ColumnType.LONG, "touches in the thirty days, by six hours")
          .required(SESSIONS_30D, ColumnType.LONG, "sessions that ended in the thirty days")
          .required(LAST_TOUCH_AT, ColumnType.INSTANT, "latest touch")
          .required(LAST_CHANNEL, ColumnType.STRING, "channel of the latest touch")
          .required(FAVOURITE_CHANNEL, ColumnType.STRING, "channel with most touches ever")
          .required(FAVOURITE_HOUR, ColumnType.INT, "hour of the business day with most, 0 to 23")
          .build();

  private EngagementDay() {}
}

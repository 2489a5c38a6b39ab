package io.clientele.contracts.mart;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per customer and channel on which thirty days saw an event. */
public final class EngagementChannel {
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String CHANNEL = "channel";
  public static final String AS_OF = EngagementSignal.AS_OF;
  public static final String EVENTS_1H = EngagementSignal.EVENTS_1H;
  public static final String EVENTS_24H = EngagementSignal.EVENTS_24H;
  public static final String EVENTS_7D = EngagementSignal.EVENTS_7D;
  public static final String EVENTS_30D = EngagementSignal.EVENTS_30D;

  public static final Table TABLE =
      Table.in("mart", "engagement_channel")
          .grain("one row per customer and channel with an event in thirty days: the latest counts")
          .key(CUSTOMER_ID, CHANNEL)
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(CHANNEL, ColumnType.STRING, "as in core.interaction; other for unknown ones")
          .required(AS_OF, ColumnType.INSTANT, "moment the counts are of")
          .required(EVENTS_1H, ColumnType.LONG, "events in the hour up to as_of, by minutes")
          .required(EVENTS_24H, ColumnType.LONG, "events in the day up to as_of, by quarter hours")
          .required(EVENTS_7D, ColumnType.LONG, "events in the week up to as_of, by hours")
          .required(EVENTS_30D, ColumnType.LONG, "events in the thirty days, by six hours")
          .build();

  private EngagementChannel() {}
}

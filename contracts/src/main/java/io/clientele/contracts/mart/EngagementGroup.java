package io.clientele.contracts.mart;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per customer and product or brand that still counts, where signals.yml asks for it. */
public final class EngagementGroup {
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String GROUPED_BY = "grouped_by";
  public static final String GROUP_NAME = "group_name";
  public static final String SCORE = EngagementSignal.SCORE;
  public static final String AS_OF = EngagementSignal.AS_OF;
  public static final String EVENTS_30D = EngagementSignal.EVENTS_30D;
  public static final String LAST_TOUCH_AT = EngagementSignal.LAST_TOUCH_AT;

  public static final Table TABLE =
      Table.in("mart", "engagement_group")
          .grain("one row per customer and product or brand that still counts")
          .key(CUSTOMER_ID, GROUPED_BY, GROUP_NAME)
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(GROUPED_BY, ColumnType.STRING, "product or brand, as signals.yml asks")
          .required(GROUP_NAME, ColumnType.STRING, "product_id or brand of core.interaction")
          .required(SCORE, ColumnType.DOUBLE, "decayed engagement score of its events alone")
          .required(AS_OF, ColumnType.INSTANT, "moment the score is computed for")
          .required(EVENTS_30D, ColumnType.LONG, "its events in the thirty days, by six hours")
          .required(LAST_TOUCH_AT, ColumnType.INSTANT, "its latest event")
          .build();

  private EngagementGroup() {}
}

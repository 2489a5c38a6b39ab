package io.clientele.contracts.sync;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per delivery of an audience to a destination. */
public final class Delivery {
  public static final String DELIVERY_ID = "delivery_id";
  public static final String AUDIENCE = "audience";
  public static final String AS_OF = "as_of";
  public static final String CHANNEL = "channel";
  public static final String DESTINATION = "destination";
  public static final String MEMBERS = "members";
  public static final String NO_CONSENT = "no_consent";
  public static final String NO_ADDRESS = "no_address";
  public static final String CONTROL = "control";
  public static final String DELIVERED = "delivered";
  public static final String CONTENT_HASH = "content_hash";

  public static final Table TABLE =
      Table.in("sync", "delivery")
          .grain("one row per delivery of an audience to a destination")
          .key(DELIVERY_ID)
          .required(DELIVERY_ID, ColumnType.STRING, "audience, day and destination")
          .required(AUDIENCE, ColumnType.STRING, "name in audiences.yml")
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(
              CHANNEL,
              ColumnType.STRING,
              "channel whose consent was needed, or internal where nobody is contacted")
          .required(DESTINATION, ColumnType.STRING, "where it went")
          .required(MEMBERS, ColumnType.LONG, "customers that the rule selects")
          .required(NO_CONSENT, ColumnType.LONG, "left out for want of consent")
          .required(NO_ADDRESS, ColumnType.LONG, "left out for want of an address")
          .required(CONTROL, ColumnType.LONG, "held out as control group")
          .required(DELIVERED, ColumnType.LONG, "rows written")
          .required(CONTENT_HASH, ColumnType.STRING, "SHA-256 of what was written")
          .build();

  private Delivery() {}
}

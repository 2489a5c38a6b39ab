package io.clientele.contracts.report;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per business day, calendar month up to it and channel: touches and who was touched. */
public final class ChannelActivity {
  public static final String AS_OF = "as_of";
  public static final String MONTH = SalesByMonth.MONTH;
  public static final String CHANNEL = Interaction.CHANNEL;
  public static final String TOUCHES = "touches";
  public static final String INBOUND = "inbound";
  public static final String OUTBOUND = "outbound";
  public static final String CUSTOMERS = "customers";

  public static final Table TABLE =
      Table.in("report", "channel_activity")
          .grain("one row per business day, calendar month up to it and channel")
          .key(AS_OF, MONTH, CHANNEL)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(MONTH, ColumnType.DATE, "first day of the month")
          .required(CHANNEL, ColumnType.STRING, "web, email, phone, store …")
          .required(TOUCHES, ColumnType.LONG, "touches")
          .required(INBOUND, ColumnType.LONG, "of these, begun by the person")
          .required(OUTBOUND, ColumnType.LONG, "of these, begun by the company")
          .required(CUSTOMERS, ColumnType.LONG, "known customers touched")
          .build();

  private ChannelActivity() {}
}

package io.clientele.signals.engagement;

import static io.clientele.signals.delta.DeltaRows.micros;

import io.clientele.contracts.engagement.ChannelSignal;
import io.clientele.contracts.mart.EngagementChannel;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;

/** Counts by channel as rows of mart.engagement_channel. */
public final class ChannelRows implements DeltaRows<ChannelSignal> {
  private static final long serialVersionUID = 1;

  @Override
  public Table table() {
    return EngagementChannel.TABLE;
  }

  @Override
  public Object[] values(ChannelSignal signal) {
    return new Object[] {
      signal.customerId(),
      signal.channel(),
      micros(signal.asOf()),
      signal.events1h(),
      signal.events24h(),
      signal.events7d(),
      signal.events30d()
    };
  }
}

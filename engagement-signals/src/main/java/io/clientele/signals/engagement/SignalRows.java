package io.clientele.signals.engagement;

import static io.clientele.signals.delta.DeltaRows.micros;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;

/** Signals as rows of mart.engagement_signal. */
public final class SignalRows implements DeltaRows<CustomerSignal> {
  private static final long serialVersionUID = 1;

  @Override
  public Table table() {
    return EngagementSignal.TABLE;
  }

  @Override
  public Object[] values(CustomerSignal signal) {
    return new Object[] {
      signal.customerId(),
      signal.score(),
      micros(signal.asOf()),
      signal.events1h(),
      signal.events24h(),
      signal.events7d(),
      signal.events30d(),
      signal.sessions30d(),
      micros(signal.firstTouchAt()),
      signal.firstChannel(),
      micros(signal.lastTouchAt()),
      signal.lastChannel(),
      signal.favouriteChannel(),
      signal.favouriteHour()
    };
  }
}

package io.clientele.signals.engagement;

import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Signals as rows of mart.engagement_signal.
 *
 * @param asOf the moment that the signals describe
 */
public record SignalRows(Instant asOf) implements DeltaRows<CustomerSignal> {
  private static final long MICROS = 1000;

  @Override
  public Table table() {
    return EngagementSignal.TABLE;
  }

  @Override
  public Object[] values(CustomerSignal signal) {
    Map<String, Object> row =
        Map.of(
            EngagementSignal.CUSTOMER_ID, signal.customerId(),
            EngagementSignal.SCORE, signal.score(),
            EngagementSignal.AS_OF, ChronoUnit.MICROS.between(Instant.EPOCH, asOf),
            EngagementSignal.EVENTS_1H, signal.events1h(),
            EngagementSignal.EVENTS_24H, signal.events24h(),
            EngagementSignal.EVENTS_7D, signal.events7d(),
            EngagementSignal.EVENTS_30D, signal.events30d(),
            EngagementSignal.LAST_TOUCH_AT, signal.lastTouchAt() * MICROS,
            EngagementSignal.LAST_CHANNEL, signal.lastChannel());
    return table().columnNames().stream().map(row::get).toArray();
  }
}

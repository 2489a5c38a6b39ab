package io.clientele.signals.engagement;

import static io.clientele.signals.delta.DeltaRows.micros;

import io.clientele.contracts.engagement.Trigger;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;

/** Fired triggers as rows of mart.signal_trigger. */
public final class TriggerRows implements DeltaRows<CustomerTrigger> {
  private static final long serialVersionUID = 1;

  @Override
  public Table table() {
    return SignalTrigger.TABLE;
  }

  @Override
  public Object[] values(CustomerTrigger of) {
    Trigger trigger = of.trigger();
    return new Object[] {
      "%s:%s:%d".formatted(trigger.name(), of.customerId(), trigger.at()),
      of.customerId(),
      trigger.name(),
      micros(trigger.at()),
      trigger.evidence(),
      trigger.touch(),
      trigger.score()
    };
  }
}

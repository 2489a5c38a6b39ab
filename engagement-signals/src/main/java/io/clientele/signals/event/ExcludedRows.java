package io.clientele.signals.event;

import static io.clientele.signals.delta.DeltaRows.micros;

import io.clientele.contracts.ops.ExcludedEvent;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;

/** Events that do not count as rows of ops.excluded_event. */
public final class ExcludedRows implements DeltaRows<Excluded> {
  private static final long serialVersionUID = 1;

  @Override
  public Table table() {
    return ExcludedEvent.TABLE;
  }

  @Override
  public Object[] values(Excluded event) {
    return new Object[] {
      event.eventId(),
      ChannelEvent.sourceOf(event.eventId()),
      event.channel(),
      event.type(),
      event.campaign().isEmpty() ? null : event.campaign(),
      micros(event.occurredAt()),
      event.reason().word(),
      event.eventTime() == null ? null : micros(event.eventTime())
    };
  }
}

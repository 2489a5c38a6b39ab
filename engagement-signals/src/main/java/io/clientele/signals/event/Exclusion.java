package io.clientele.signals.event;

import io.clientele.signals.metrics.EventCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/** One reason for which an operator excludes events; counts each of them as it tells of it. */
final class Exclusion {
  private final Outcome reason;
  private final EventCounter counter;

  private Exclusion(Outcome reason, EventCounter counter) {
    this.reason = reason;
    this.counter = counter;
  }

  /** To be made once, when the operator opens. */
  static Exclusion by(Outcome reason, RuntimeContext context) {
    return new Exclusion(reason, reason.counter(context));
  }

  /** For {@link Excluded#TAG}; to be called once for an event. */
  Excluded of(ChannelEvent event) {
    return of(event, null);
  }

  /**
   * With the moment that decided.
   *
   * @param eventTime how far event time has come, in milliseconds since 1970
   */
  Excluded of(ChannelEvent event, Long eventTime) {
    counter.add(event.eventId());
    return Excluded.of(event, reason, eventTime);
  }
}

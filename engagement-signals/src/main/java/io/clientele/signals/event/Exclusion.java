package io.clientele.signals.event;

import io.clientele.signals.metrics.SignalMetric;
import io.clientele.signals.metrics.SourceCounter;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/** One reason for which an operator excludes events; counts each of them as it tells of it. */
final class Exclusion {
  private final Outcome reason;
  private final LongCounter total;
  private final SourceCounter bySource;

  private Exclusion(Outcome reason, LongCounter total, SourceCounter bySource) {
    this.reason = reason;
    this.total = total;
    this.bySource = bySource;
  }

  /** To be made once, when the operator opens. */
  static Exclusion by(Outcome reason, RuntimeContext context) {
    SignalMetric metric = SignalMetric.valueOf(reason.name());
    return new Exclusion(reason, reason.counter(context), metric.counter(context.getMetricGroup()));
  }

  /** For {@link Excluded#TAG}; to be called once for an event. */
  Excluded of(ChannelEvent event) {
    return of(event, null);
  }

  /**
   * @param eventTime how far event time has come, in milliseconds since 1970
   */
  Excluded of(ChannelEvent event, Long eventTime) {
    total.add(1);
    bySource.add(event.source());
    return Excluded.of(event, reason, eventTime);
  }
}

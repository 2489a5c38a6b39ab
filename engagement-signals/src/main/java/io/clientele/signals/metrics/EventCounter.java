package io.clientele.signals.metrics;

import java.util.Locale;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;

/**
 * Counts events twice: their total for the job's result, and by source for whoever watches the job.
 * The label {@code source} is the name that the workspace gives a source; so there are as many
 * series as sources, and none tells of a customer.
 */
public final class EventCounter {
  private final LongCounter total;
  private final BySource<Counter> sources;

  private EventCounter(LongCounter total, BySource<Counter> sources) {
    this.total = total;
    this.sources = sources;
  }

  /**
   * @param name of the total in the job's result; in small letters, of the metric
   */
  public static EventCounter of(String name, RuntimeContext context) {
    String metric = name.toLowerCase(Locale.ROOT);
    return new EventCounter(
        context.getLongCounter(name),
        new BySource<>(context.getMetricGroup(), source -> source.counter(metric)));
  }

  /**
   * Counts one more.
   *
   * @param eventId {@code source:source_key}
   */
  public void add(String eventId) {
    total.add(1);
    sources.ofEvent(eventId).inc();
  }

  /** Counts more of a source, of which no event is known. */
  public void add(String source, long more) {
    total.add(more);
    sources.of(source).inc(more);
  }
}

package io.clientele.signals.metrics;

import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** Milliseconds from an event to the signal that counts it, by source, the latest of each. */
public final class Latency {
  private static final String NAME = "latency_ms";
  private static final int VALUES = 1000;

  private final BySource<Histogram> sources;

  public Latency(MetricGroup operator) {
    sources = new BySource<>(operator, Latency::registered);
  }

  /**
   * Takes note of one more event.
   *
   * @param eventId {@code source:source_key}
   * @param occurredAt milliseconds since 1970; one that is ahead of the clock took no time
   * @param now in the same unit
   */
  public void add(String eventId, long occurredAt, long now) {
    sources.ofEvent(eventId).update(Math.max(0, now - occurredAt));
  }

  private static Histogram registered(MetricGroup source) {
    return source.histogram(NAME, new DescriptiveStatisticsHistogram(VALUES));
  }
}

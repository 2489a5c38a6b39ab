package io.clientele.signals.metrics;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** A counter for each source, registered when the source is first seen. */
public final class SourceCounter {
  private final SignalMetric metric;
  private final MetricGroup operator;
  private final Map<String, Counter> bySource = new HashMap<>();

  SourceCounter(SignalMetric metric, MetricGroup operator) {
    this.metric = metric;
    this.operator = operator;
  }

  /** Counts one more of a source. */
  public void add(String source) {
    bySource.computeIfAbsent(source, this::registered).inc();
  }

  private Counter registered(String source) {
    return metric.group(operator, source).counter(metric.metricName());
  }
}

package io.clientele.signals.metrics;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** The latest values of each source, registered when the source is first seen. */
public final class SourceHistogram {
  private static final int VALUES = 1000;

  private final SignalMetric metric;
  private final MetricGroup operator;
  private final Map<String, Histogram> bySource = new HashMap<>();

  SourceHistogram(SignalMetric metric, MetricGroup operator) {
    this.metric = metric;
    this.operator = operator;
  }

  /** Takes note of one more value of a source. */
  public void add(String source, long value) {
    bySource.computeIfAbsent(source, this::registered).update(value);
  }

  private Histogram registered(String source) {
    var histogram = new DescriptiveStatisticsHistogram(VALUES);
    return metric.group(operator, source).histogram(metric.metricName(), histogram);
  }
}

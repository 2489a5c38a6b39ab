package io.clientele.signals.metrics;

import java.util.Locale;
import java.util.function.Supplier;
import org.apache.flink.metrics.MetricGroup;

/**
 * Every metric of the room. Each but {@link #WAITING} has the label {@code source}, the name that
 * the workspace gives a source; so there are as many series as sources, and none tells of a
 * customer.
 */
public enum SignalMetric {
  /** Events that were read. */
  EVENTS_IN,
  /** Rows that could not be understood. */
  BAD,
  /** Further deliveries of an event. */
  DUPLICATE,
  /** Events of clients that name themselves a machine. */
  SCANNER,
  /** Clicks of which a recipient made too many in a second. */
  CLICK_BURST,
  /** Mails that a privacy proxy or a prefetcher opened. */
  MACHINE_OPEN,
  /** Events that came too late to count. */
  LATE,
  /** Events whose customer is not known. */
  UNKNOWN_CUSTOMER,
  /** Events that wait for their customer now; to be summed up over tasks. */
  WAITING,
  /** Milliseconds from an event to the signal that counts it, the last 1,000 of them. */
  LATENCY_MS;

  static final String SOURCE = "source";
  private static final String GROUP = "clientele";

  /** The last part of the name under which reporters show it. */
  public String metricName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A figure of an operator that goes up and down. For {@link #WAITING}. */
  public void gauge(MetricGroup operator, Supplier<Long> figure) {
    operator.addGroup(GROUP).gauge(metricName(), figure::get);
  }

  /** Counts of an operator, but for {@link #LATENCY_MS} and {@link #WAITING}. */
  public SourceCounter counter(MetricGroup operator) {
    return new SourceCounter(this, operator);
  }

  /** Durations that an operator measures. For {@link #LATENCY_MS}. */
  public SourceHistogram histogram(MetricGroup operator) {
    return new SourceHistogram(this, operator);
  }

  MetricGroup group(MetricGroup operator, String source) {
    return operator.addGroup(GROUP).addGroup(SOURCE, source);
  }
}

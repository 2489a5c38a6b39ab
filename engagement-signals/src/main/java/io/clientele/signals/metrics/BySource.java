package io.clientele.signals.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.metrics.MetricGroup;

/**
 * A metric for each source, registered when the source is first seen. A workspace has few sources,
 * so an event finds its own by a look at each, without a new text.
 *
 * @param <M> the metric
 */
final class BySource<M> {
  private static final String GROUP = "clientele";
  private static final String LABEL = "source";
  private static final String NOBODY = "unknown";
  private static final char END = ':';

  private final MetricGroup operator;
  private final Function<MetricGroup, M> registration;
  private final List<OfSource<M>> known = new ArrayList<>();

  private record OfSource<M>(String source, M metric) {
    boolean has(String eventId) {
      return eventId.length() > source.length()
          && eventId.charAt(source.length()) == END
          && eventId.startsWith(source);
    }
  }

  /**
   * @param registration in the group of a source
   */
  BySource(MetricGroup operator, Function<MetricGroup, M> registration) {
    this.operator = operator;
    this.registration = registration;
  }

  /**
   * @param eventId {@code source:source_key}
   */
  M ofEvent(String eventId) {
    for (OfSource<M> each : known) {
      if (each.has(eventId)) {
        return each.metric();
      }
    }
    int end = eventId.indexOf(END);
    return of(end < 0 ? NOBODY : eventId.substring(0, end));
  }

  M of(String source) {
    for (OfSource<M> each : known) {
      if (each.source().equals(source)) {
        return each.metric();
      }
    }
    M metric = registration.apply(operator.addGroup(GROUP).addGroup(LABEL, source));
    known.add(new OfSource<>(source, metric));
    return metric;
  }
}

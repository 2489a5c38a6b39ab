package io.clientele.signals;

import io.clientele.signals.event.Outcome;
import io.clientele.signals.feed.Feeds;
import io.clientele.signals.feed.SplitEvents;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;

/**
 * What a run did: every row that is about an event, and where it ended.
 *
 * @param eventsIn rows that are about an event
 * @param outcomes number of them by outcome; they add up to {@code eventsIn}
 * @param customers rows of mart.engagement_signal
 * @param refusedFiles files that could not be read
 * @param problems sources that could not be read
 * @param took from the start of the process to the end
 */
record Summary(
    long eventsIn,
    Map<Outcome, Long> outcomes,
    long customers,
    int refusedFiles,
    List<String> problems,
    Duration took) {
  static final String CUSTOMERS = "CUSTOMERS";

  static Summary of(JobExecutionResult result, Feeds feeds, Duration took) {
    return of(result, feeds.refused(), feeds.problems(), took);
  }

  /** Of a run that read no files. */
  static Summary of(JobExecutionResult result, Duration took) {
    return of(result, 0, List.of(), took);
  }

  private static Summary of(
      JobExecutionResult result, int refusedFiles, List<String> problems, Duration took) {
    var outcomes = new EnumMap<Outcome, Long>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, total(result, outcome.name()));
    }
    return new Summary(
        total(result, SplitEvents.EVENTS_IN),
        outcomes,
        total(result, CUSTOMERS),
        refusedFiles,
        problems,
        took);
  }

  private static long total(JobExecutionResult result, String counter) {
    return Objects.requireNonNullElse(result.<Long>getAccumulatorResult(counter), 0L);
  }

  /** True where every source could be read and every event is accounted for. */
  boolean isComplete() {
    return problems.isEmpty()
        && outcomes.values().stream().mapToLong(Long::longValue).sum() == eventsIn;
  }

  /** One line of JSON. */
  String json() {
    String counts =
        outcomes.entrySet().stream()
            .map(each -> "\"%s\":%d".formatted(name(each.getKey()), each.getValue()))
            .collect(Collectors.joining(","));
    String texts = problems.stream().map(Summary::quoted).collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "{\"events_in\":%d,%s,\"customers\":%d,\"refused_files\":%d,\"problems\":[%s],\"seconds\":%.1f}",
        eventsIn,
        counts,
        customers,
        refusedFiles,
        texts,
        took.toMillis() / 1000.0);
  }

  private static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    var result = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> result.append('\\').append(c);
        default -> result.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return result.append('"').toString();
  }
}

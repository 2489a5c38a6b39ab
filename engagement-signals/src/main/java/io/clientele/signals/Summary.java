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
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;

/**
 * What a run did: every row that is about an event, and where it ended.
 *
 * @param eventsIn rows that are about an event
 * @param outcomes number of them by outcome; they add up to {@code eventsIn}
 * @param told what the signals are: customers, one signal each, or signals where a customer has one
 *     with each event
 * @param signals number of them
 * @param refusedFiles files that could not be read
 * @param problems sources that could not be read
 * @param stateBytes what the run remembers for the next one; empty where there is none
 * @param took from the start of the process to the end
 */
record Summary(
    long eventsIn,
    Map<Outcome, Long> outcomes,
    String told,
    long signals,
    int refusedFiles,
    List<String> problems,
    OptionalLong stateBytes,
    Duration took) {
  static final String SIGNALS = "SIGNALS";

  /** In place of the whole, where the tables are another process's. */
  static final String LEFT_ALONE = "{\"left_alone\":true}";

  static Summary of(JobExecutionResult result, Feeds feeds, Duration took) {
    return new Summary(
        total(result, SplitEvents.EVENTS_IN),
        outcomes(result),
        "customers",
        total(result, SIGNALS),
        feeds.refused(),
        feeds.problems(),
        OptionalLong.empty(),
        took);
  }

  /** Of a run on topics. */
  static Summary of(JobExecutionResult result, OptionalLong stateBytes, Duration took) {
    return new Summary(
        total(result, SplitEvents.EVENTS_IN),
        outcomes(result),
        "signals",
        total(result, SIGNALS),
        0,
        List.of(),
        stateBytes,
        took);
  }

  private static Map<Outcome, Long> outcomes(JobExecutionResult result) {
    var outcomes = new EnumMap<Outcome, Long>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, total(result, outcome.name()));
    }
    return outcomes;
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
            .map(each -> "\"%s\":%d".formatted(each.getKey().word(), each.getValue()))
            .collect(Collectors.joining(","));
    String texts = problems.stream().map(Summary::quoted).collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "{\"events_in\":%d,%s,\"%s\":%d,\"refused_files\":%d,\"problems\":[%s]%s,\"seconds\":%.1f}",
        eventsIn,
        counts,
        told,
        signals,
        refusedFiles,
        texts,
        stateBytes.isPresent() ? ",\"state_bytes\":" + stateBytes.getAsLong() : "",
        took.toMillis() / 1000.0);
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

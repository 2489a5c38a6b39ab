package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.signals.StreamRequest.Checkpoints;
import io.clientele.signals.StreamRequest.Output;
import io.clientele.signals.kafka.Delivery;
import io.clientele.signals.kafka.EventTime;
import io.clientele.signals.metrics.ScrapeAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the command line asks for. */
final class Arguments {
  private static final String FEEDS = "--feeds";
  private static final String LAKE = "--lake";
  private static final String AS_OF = "--as-of";
  private static final String PARALLELISM = "--parallelism";
  private static final String LOG = "--log";
  private static final List<String> NAMES = List.of(FEEDS, LAKE, AS_OF, PARALLELISM, LOG);

  private static final String KAFKA = "--kafka";
  static final String KAFKA_SETTINGS = "--kafka-settings";
  private static final String DEAD_LETTERS = "--dead-letters";
  private static final String SIGNALS = "--signals";
  private static final String TRANSACTION_TIMEOUT = "--transaction-timeout";
  private static final String TABLES_EVERY = "--tables-every";
  private static final String CHECKPOINTS = "--checkpoints";
  private static final String CHECKPOINT_EVERY = "--checkpoint-every";
  private static final String STATE = "--state";
  private static final String LATENESS = "--lateness";
  private static final String IDLE = "--idle";
  private static final String AHEAD = "--ahead";
  private static final String POSTGRES = "--postgres";
  static final String POSTGRES_SETTINGS = "--postgres-settings";
  private static final String METRICS = "--metrics";
  private static final List<String> STREAM_NAMES =
      List.of(
          KAFKA,
          KAFKA_SETTINGS,
          DEAD_LETTERS,
          SIGNALS,
          TRANSACTION_TIMEOUT,
          TABLES_EVERY,
          CHECKPOINTS,
          CHECKPOINT_EVERY,
          STATE,
          LATENESS,
          IDLE,
          AHEAD,
          POSTGRES,
          POSTGRES_SETTINGS,
          METRICS);
  private static final String FRESH = "--fresh";
  private static final String UNTIL_END = "--until-end";

  private final CommandLine line;
  private final Clock clock;

  private Arguments(CommandLine line, Clock clock) {
    this.line = line;
    this.clock = clock;
  }

  /** True where events are to be read from topics. */
  static boolean nameTopics(String... args) {
    return List.of(args).contains(KAFKA);
  }

  /**
   * @throws ClienteleException where an argument is missing, unknown or unreadable
   */
  static SignalsRequest read(String... args) {
    var line = new CommandLine(NAMES, List.of(), List.of(FEEDS, LAKE, AS_OF, LOG), args);
    return new Arguments(line, Clock.systemUTC()).signals(() -> line.moment(AS_OF));
  }

  /**
   * @param clock tells which events are ahead of time, and the moment that signals describe where
   *     none is given
   * @throws ClienteleException where an argument is missing, unknown or unreadable
   */
  static StreamRequest readStream(Clock clock, String... args) {
    List<String> names = Stream.of(NAMES, STREAM_NAMES).flatMap(List::stream).toList();
    var line =
        new CommandLine(
            names, List.of(FRESH, UNTIL_END), List.of(FEEDS, LAKE, KAFKA, LOG, CHECKPOINTS), args);
    return new Arguments(line, clock).stream();
  }

  private SignalsRequest signals(Supplier<Instant> asOf) {
    return new SignalsRequest(
        Path.of(line.text(FEEDS)),
        line.text(LAKE),
        asOf.get(),
        (int) line.number(PARALLELISM, 2),
        Path.of(line.text(LOG)));
  }

  private StreamRequest stream() {
    return new StreamRequest(
        signals(() -> line.has(AS_OF) ? line.moment(AS_OF) : clock.instant()),
        new Output(
            line.text(KAFKA),
            line.optional(KAFKA_SETTINGS).map(Path::of),
            line.optional(DEAD_LETTERS).orElse("clientele.dead-letters"),
            line.word(SIGNALS, Delivery.class, Delivery.EXACTLY_ONCE),
            line.duration(TRANSACTION_TIMEOUT, "15 min"),
            line.duration(TABLES_EVERY, "1 min")),
        new Checkpoints(
            line.text(CHECKPOINTS),
            line.duration(CHECKPOINT_EVERY, "10 s"),
            line.has(FRESH),
            line.word(STATE, StateBackend.class, StateBackend.MEMORY)),
        new EventTime(
            line.duration(LATENESS, "1 min"),
            line.duration(IDLE, "30 s"),
            line.duration(AHEAD, "5 min"),
            clock),
        line.optional(POSTGRES).map(this::postgres),
        line.optional(METRICS).map(ScrapeAddress::of),
        line.has(UNTIL_END));
  }

  private StreamRequest.Postgres postgres(String url) {
    return new StreamRequest.Postgres(url, line.optional(POSTGRES_SETTINGS).map(Path::of));
  }
}

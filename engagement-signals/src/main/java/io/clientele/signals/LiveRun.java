package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.signals.feed.SourceList;
import io.clientele.signals.kafka.Cluster;
import io.clientele.signals.kafka.Delivery;
import io.clientele.signals.kafka.TopicFeed;
import io.clientele.signals.kafka.TopicFeeds;
import io.clientele.signals.kafka.TopicSinks;
import io.clientele.signals.kafka.Topics;
import io.clientele.signals.metrics.ScrapeAddress;
import io.clientele.signals.postgres.PostgresAccess;
import io.clientele.sources.References;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.flink.core.execution.JobClient;

/** A run on topics: asks the brokers, tells the user what will be done, and starts the job. */
final class LiveRun {
  /** The latest signal of a customer is all that a reader needs of the earlier ones. */
  private static final Map<String, String> KEEP_LATEST = Map.of("cleanup.policy", "compact");

  private final StreamRequest request;
  private final References references;
  private final PrintStream out;

  /**
   * @param out what the user sees
   */
  LiveRun(StreamRequest request, References references, PrintStream out) {
    this.request = request;
    this.references = references;
    this.out = out;
  }

  /**
   * @throws ClienteleException where the brokers, topics or the folder of checkpoints cannot be
   *     used, within seconds
   */
  JobClient start() throws Exception {
    Cluster output = output();
    Path list = request.signals().feeds();
    SourceList sources = SourceList.read(list);
    EngagementRules rules = RulesFile.beside(list, sources.timeZone());
    List<TopicFeed> feeds = new TopicFeeds(output, references).of(sources);
    var sinks =
        new TopicSinks(
            output,
            request.output().delivery(),
            workspace(),
            request.output().transactionTimeout());
    Optional<PostgresTables> tables = tables();
    check(feeds);
    CheckpointFolder.of(request.checkpoints().folder()).requireRoom();
    prepare(output);
    sinks.check();
    prepare(tables);
    request.metrics().ifPresent(ScrapeAddress::check);
    Optional<String> resumed = resumed();
    tell(resumed);
    return new SignalsStream(request, rules, feeds, new SignalsStream.Sinks(sinks, tables))
        .start(resumed);
  }

  private Cluster output() throws IOException {
    Map<String, String> settings = settings(request.output().settings(), Arguments.KAFKA_SETTINGS);
    return new Cluster(request.output().brokers(), settings);
  }

  private Map<String, String> settings(Optional<Path> file, String option) throws IOException {
    return file.isPresent() ? new SettingsFile(file.get(), option).read(references) : Map.of();
  }

  private Optional<PostgresTables> tables() throws IOException {
    if (request.postgres().isEmpty()) {
      return Optional.empty();
    }
    StreamRequest.Postgres postgres = request.postgres().get();
    Map<String, String> settings = settings(postgres.settings(), Arguments.POSTGRES_SETTINGS);
    var access = new PostgresAccess(references.resolve(postgres.url()), settings);
    return Optional.of(new PostgresTables(access));
  }

  private void check(List<TopicFeed> feeds) {
    for (TopicFeed feed : feeds) {
      try (Topics topics = Topics.of(feed.cluster())) {
        topics.check(feed);
      }
      out.println("Reading " + feed);
    }
  }

  private void prepare(Cluster output) {
    try (Topics topics = Topics.of(output)) {
      String signals = TopicSinks.topicOf(EngagementSignal.TABLE);
      tell("Signals go to", signals, topics.create(signals, KEEP_LATEST));
      String triggers = TopicSinks.topicOf(SignalTrigger.TABLE);
      tell("Triggers go to", triggers, topics.create(triggers, Map.of()));
      String letters = request.output().deadLetters();
      tell("What cannot be understood goes to", letters, topics.create(letters, Map.of()));
    }
  }

  private void prepare(Optional<PostgresTables> tables) throws InterruptedException {
    if (tables.isPresent()) {
      tables.get().check();
      out.println("Signals and triggers also go to PostgreSQL");
    }
  }

  private void tell(String what, String topic, boolean isNew) {
    out.printf("%s %s%s%n", what, topic, isNew ? ", which is new" : "");
  }

  /** A run over what the topics hold now is a whole of its own, beside one that goes on. */
  private Optional<String> resumed() throws IOException {
    Optional<String> told = Deployment.here().resumed();
    if (told.isPresent()) {
      return told;
    }
    return request.checkpoints().fresh() || request.untilEnd()
        ? Optional.empty()
        : CheckpointFolder.of(request.checkpoints().folder()).latest();
  }

  private void tell(Optional<String> resumed) {
    boolean isOnce = request.output().delivery() == Delivery.EXACTLY_ONCE;
    out.printf(
        "Signals can be seen %s%n",
        isOnce ? "every " + seconds() + " s, each once" : "at once, some twice after a failure");
    out.println(
        resumed
            .map(path -> "Going on from " + path)
            .orElse("Beginning with the first message that the topics hold"));
    request.metrics().ifPresent(address -> out.println("Metrics are at " + address));
    out.printf("Checkpoints are in %s%n", request.checkpoints().folder());
    out.flush();
  }

  private String seconds() {
    return Double.toString(request.checkpoints().every().toMillis() / 1000.0);
  }

  private String workspace() {
    String told = request.signals().lake() + (request.untilEnd() ? " until end" : "");
    return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

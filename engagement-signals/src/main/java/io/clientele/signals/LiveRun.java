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
import io.clientele.sources.References;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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
   * @throws ClienteleException where the brokers or topics cannot be used, within seconds
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
    check(feeds);
    prepare(output);
    sinks.check();
    Optional<String> resumed = resumed();
    tell(resumed);
    return new SignalsStream(request, rules, feeds, sinks).start(resumed);
  }

  private Cluster output() throws IOException {
    var texts = new Properties();
    if (request.output().settings().isPresent()) {
      texts.load(reader(request.output().settings().get()));
    }
    var settings = new HashMap<String, String>();
    for (String name : texts.stringPropertyNames()) {
      settings.put(name, references.resolve(texts.getProperty(name)));
    }
    return new Cluster(request.output().brokers(), settings);
  }

  private static java.io.Reader reader(Path file) {
    try {
      return new java.io.StringReader(Files.readString(file));
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot read " + file + ".", "Put the file there, or correct --kafka-settings.", e);
    }
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

  private void tell(String what, String topic, boolean isNew) {
    out.printf("%s %s%s%n", what, topic, isNew ? ", which is new" : "");
  }

  /** A run over what the topics hold now is a whole of its own, beside one that goes on. */
  private Optional<String> resumed() throws IOException {
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

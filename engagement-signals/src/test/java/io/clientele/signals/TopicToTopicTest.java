package io.clientele.signals;

import static io.clientele.signals.FeedFolder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.Identity;
import io.clientele.signals.feed.SourceList;
import io.clientele.signals.kafka.Delivery;
import io.clientele.signals.kafka.EventTime;
import io.clientele.signals.kafka.TestBroker;
import io.clientele.signals.kafka.TopicFeed;
import io.clientele.signals.kafka.TopicFeeds;
import io.clientele.signals.kafka.TopicSinks;
import io.clientele.signals.kafka.TopicSource;
import io.clientele.sources.References;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topic in, topic out, with failures injected. */
class TopicToTopicTest {
  private static final int CUSTOMERS = 40;
  private static final Instant AS_OF = Instant.parse("2024-03-11T00:00:00Z");
  private static final AtomicInteger SEEN = new AtomicInteger();
  private static TestBroker broker;
  private static int topics;

  @TempDir private Path folder;
  private String topic;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @BeforeEach
  void open() throws Exception {
    topic = "mails-" + topics++;
    SEEN.set(0);
    broker.create(topic, 1);
    broker.send(
        topic,
        IntStream.range(0, CUSTOMERS)
            .mapToObj(i -> mail("e" + i, i + "@x.org", "click", "2024-03-10T00:00:00Z"))
            .toArray(String[]::new));
    FeedFolder.in(folder)
        .write(
            "clientele.yml",
            "sources: {mail: {profile: mail.yml, path: mail, objects: {event: {topic: %s}}}}"
                .formatted(topic));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 23, CUSTOMERS})
  void aFailureAtASeededSignalShowsNoReaderASignalTwice(int failing) throws Exception {
    run(new FailOnce(failing), Delivery.EXACTLY_ONCE);

    assertThat(SEEN.get()).as("signals were made again").isGreaterThan(CUSTOMERS);
    assertThat(customers()).hasSize(CUSTOMERS).doesNotHaveDuplicates();
  }

  @Test
  void atLeastOnceLosesNone() throws Exception {
    run(new FailOnce(23), Delivery.AT_LEAST_ONCE);

    assertThat(customers()).hasSizeGreaterThanOrEqualTo(CUSTOMERS);
    assertThat(customers().stream().distinct()).hasSize(CUSTOMERS);
  }

  /** Signals of this test alone, told apart by their names. */
  private List<String> customers() {
    return broker.committed("clientele.engagement-signal", CUSTOMERS).stream()
        .map(ConsumerRecord::key)
        .filter(key -> key.startsWith(topic + "/"))
        .toList();
  }

  private void run(FailOnce failing, Delivery delivery) throws Exception {
    Configuration settings = FlinkSettings.of(RuntimeExecutionMode.STREAMING);
    settings.setString("execution.checkpointing.interval", "100 ms");
    settings.setString("restart-strategy.type", "fixed-delay");
    settings.setString("restart-strategy.fixed-delay.delay", "50 ms");
    settings.setString("restart-strategy.fixed-delay.attempts", "1");
    var env = StreamExecutionEnvironment.createLocalEnvironment(2, settings);
    var events = new TopicSource(feeds(), time(), /* untilEnd= */ true).read(env).events();
    String prefix = topic + "/";
    var identities =
        env.fromSequence(0, CUSTOMERS - 1)
            .uid("sequence")
            .map(number -> new Identity("email:" + number + "@x.org", prefix + number))
            .returns(Identity.class)
            .uid("identities");
    new SignalsWorkflow(BotRules.standard(), TestRun.RULES, new Pace.UpTo(AS_OF), Retention.USUAL)
        .define(events, identities)
        .customers()
        .map(failing)
        .uid("failing")
        .sinkTo(
            new TopicSinks(broker.cluster(), delivery, topic, Duration.ofMinutes(1))
                .sink(new SignalRows()))
        .uid("signals");
    env.execute("topic to topic");
  }

  private List<TopicFeed> feeds() {
    return new TopicFeeds(broker.cluster(), new References(name -> null))
        .of(SourceList.read(folder.resolve("clientele.yml")));
  }

  private static EventTime time() {
    var second = Duration.ofSeconds(1);
    return new EventTime(second, second, Duration.ofMinutes(5), Clock.systemUTC());
  }

  /** Dies once at one of the signals, when those before it are on their way to the topic. */
  private record FailOnce(int failing) implements MapFunction<CustomerSignal, CustomerSignal> {
    @Override
    public CustomerSignal map(CustomerSignal signal) {
      if (SEEN.incrementAndGet() == failing) {
        throw new IllegalStateException("injected failure");
      }
      return signal;
    }
  }
}

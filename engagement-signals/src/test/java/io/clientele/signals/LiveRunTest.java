package io.clientele.signals;

import static io.clientele.signals.FeedFolder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.broker.LocalBroker;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.ops.ExcludedEvent;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.kafka.TestBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From topic to topic, as the command runs it. */
class LiveRunTest {
  private static TestBroker broker;

  @TempDir private Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @BeforeEach
  void write() throws Exception {
    FeedFolder.in(home).write("clientele.yml", list("mails"));
    new StoredTable(home.resolve("lake"), CustomerIdentity.TABLE)
        .write(
            List.of(
                new Object[] {"email", "ann@example.org", "ann", "email", null, 0L},
                new Object[] {"email", "bob@example.org", "bob", "email", null, 0L}));
  }

  @Test
  void eventsOfATopicBecomeOneSignalACustomerAndBadOnesDeadLetters() throws Exception {
    broker.create("mails", 2);
    broker.send(
        "mails",
        mail("e1", "ann@example.org", "click", "2024-03-11T00:00:00Z"),
        mail("e1", "ann@example.org", "click", "2024-03-11T00:00:00Z"),
        "{broken ann@example.org",
        null,
        mail("e2", "bob@example.org", "open", "2024-03-11T00:00:00Z"),
        mail("e3", "nobody@example.org", "open", "2024-03-11T00:00:00Z"));

    assertThat(run("--until-end")).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("Reading mails (event of source mail)", "each once")
        .contains("\"events_in\":6,", "\"bad\":2,", "\"duplicate\":1,", "\"signals\":2,");
    assertThat(broker.committed("clientele.engagement-signal", 2))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrder("ann", "bob");
    assertThat(broker.committed("clientele.dead-letters", 2))
        .extracting(ConsumerRecord::value)
        .containsExactlyInAnyOrder("{broken ann@example.org", null);
    assertThat(new StoredTable(home.resolve("lake"), ExcludedEvent.TABLE).rows())
        .extracting(row -> row.get(ExcludedEvent.EVENT_ID) + " " + row.get(ExcludedEvent.REASON))
        .containsExactly("mail:e3 unknown_customer");
    assertThat(Files.readString(home.resolve("signals.log"))).doesNotContain("example.org");
  }

  @Test
  void anUnknownTopicIsToldWithTheNearest() throws Exception {
    broker.create("web-events", 1);
    FeedFolder.in(home).write("clientele.yml", list("web-event"));

    assertThat(run()).isEqualTo(1);
    assertThat(err.toString())
        .contains("Cannot read topic web-event of source mail", "Nearest: web-events")
        .hasLineCount(1);
  }

  @Test
  void brokersThatDoNotAnswerAreToldInSomeSeconds() throws Exception {
    Instant begin = Instant.now();

    assertThat(runAt("localhost:" + LocalBroker.freePort())).isEqualTo(1);
    assertThat(err.toString()).contains("no broker answers").hasLineCount(1);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void sourcesWithoutTopicsAreToldHowToNameOne() throws Exception {
    FeedFolder.in(home);

    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("no source names a topic", "{topic: web-events}");
  }

  @Test
  void aTransactionThatTheBrokersDoNotAllowIsToldBeforeTheJobBegins() throws Exception {
    broker.create("held", 1);
    FeedFolder.in(home).write("clientele.yml", list("held"));

    assertThat(run("--transaction-timeout", "2h")).isEqualTo(1);
    assertThat(err.toString()).contains("no transaction of 7200 s", "transaction.max.timeout.ms");
  }

  @Test
  void wrongUsageSaysWhatIsWrong() {
    assertThat(run("--signals", "twice")).isEqualTo(2);
    assertThat(run("--lateness", "soon")).isEqualTo(2);
    assertThat(run("--checkpoint-every", "8min")).isEqualTo(2);
    assertThat(err.toString())
        .contains("exactly-once, at-least-once", "--lateness is no duration")
        .contains("after 900 s", "480 s apart", "at least twice --checkpoint-every");
  }

  private static String list(String topic) {
    return """
        time_zone: Europe/London
        sources:
          mail:
            profile: mail.yml
            path: mail
            objects:
              event: {topic: %s}
        """
        .formatted(topic);
  }

  private int run(String... more) {
    return runAt(broker.address(), more);
  }

  private int runAt(String brokers, String... more) {
    var args =
        new ArrayList<>(
            List.of(
                "--feeds", home.resolve("clientele.yml").toString(),
                "--lake", home.resolve("lake").toString(),
                "--as-of", "2024-03-11T00:00:00Z",
                "--log", home.resolve("signals.log").toString(),
                "--kafka", brokers,
                "--checkpoints", home.resolve("checkpoints").toString()));
    args.addAll(List.of(more));
    return SignalsMain.run(new PrintStream(out), new PrintStream(err), args.toArray(String[]::new));
  }
}

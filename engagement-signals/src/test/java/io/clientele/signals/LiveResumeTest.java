package io.clientele.signals;

import static io.clientele.signals.FeedFolder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.contracts.ops.ExcludedEvent;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.kafka.TestBroker;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Runs that are stopped, cut off from their brokers, and started again. */
class LiveResumeTest {
  private static final String SIGNALS = "clientele.engagement-signal";
  private static TestBroker broker;
  private static int topics;

  @TempDir private Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private String topic;
  private TestStream stream;
  private StoredTable table;

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
    topic = "mails-" + topics++;
    table = new StoredTable(home.resolve("lake"), EngagementSignal.TABLE);
    stream = TestStream.of(home, broker, topic);
  }

  @Test
  void aStoppedRunIsTakenUpWhereItWasLeft() throws Exception {
    sendTheFirst();
    JobClient first = live();
    awaitLetters(1);
    assertThat(stop(first)).isEqualTo(2);
    assertThat(StateSize.of(stream.checkpoints())).isPresent();
    assertThat(StateSize.of(stream.checkpoints()).getAsLong()).isPositive();

    JobClient second = live();
    sendTheRest();

    assertThat(lastSignal()).contains("\"events_30d\":2");
    assertThat(stop(second)).as("events that the second run read").isEqualTo(2);
    assertThat(out.toString()).contains("Beginning with the first", "Going on from");
  }

  @Test
  void aRunThatWasCutOffGoesOnFromItsLastCheckpointUnlessTheUserWantsItFresh() throws Exception {
    sendTheFirst();
    JobClient first = live("--state", "rocksdb");
    awaitLetters(1);
    first.cancel().get();

    JobClient second = live("--state", "rocksdb");
    sendTheRest();
    assertThat(lastSignal()).contains("\"events_30d\":2");
    assertThat(stop(second)).isEqualTo(2);

    JobClient fresh = live("--fresh");
    awaitLetters(2);
    assertThat(stop(fresh)).isEqualTo(4);
  }

  @Test
  void whoBeginsAnewFindsEveryTriggerAndExcludedEventOnce() throws Exception {
    broker.send(
        topic,
        mail("e1", "a@x.org", "unsubscribe", "2024-03-10T00:00:00Z"),
        mail("e2", "b@x.org", "open", "2024-03-10T00:00:00Z"));
    assertThat(TestStream.eventsIn(live("--until-end"))).isEqualTo(2);

    broker.send(topic, mail("e3", "a@x.org", "unsubscribe", "2024-09-10T00:00:00Z"));
    assertThat(TestStream.eventsIn(live("--until-end"))).isEqualTo(3);

    assertThat(idsIn(SignalTrigger.TABLE, SignalTrigger.TRIGGER_ID))
        .as("two left and one came back")
        .hasSize(3)
        .doesNotHaveDuplicates();
    assertThat(idsIn(ExcludedEvent.TABLE, ExcludedEvent.EVENT_ID)).containsExactly("mail:e2");
  }

  private List<Object> idsIn(Table contract, String column) throws Exception {
    return new StoredTable(home.resolve("lake"), contract)
        .rows().stream().map(row -> row.get(column)).toList();
  }

  @Test
  void whatIsNotInTheTablesYetComesThereAfterARunWasTakenUpAgain() throws Exception {
    sendTheFirst();
    JobClient first = live("--tables-every", "1h");
    awaitLetters(1);
    stop(first);
    assertThat(table.rows()).isEmpty();

    JobClient second = live("--tables-every", "1ms");
    broker.send(topic, "broken, and behind a checkpoint");
    awaitLetters(2);
    stop(second);

    assertThat(table.rows())
        .singleElement()
        .extracting(EngagementSignal.CUSTOMER_ID)
        .isEqualTo(topic);
  }

  @Test
  void brokersThatAreStoppedAndStartedAgainCostNoEvent() throws Exception {
    sendTheFirst();
    JobClient job = live();
    awaitLetters(1);

    broker.stop();
    broker.startAgain();
    sendTheRest();

    assertThat(lastSignal()).contains("\"events_30d\":2");
    stop(job);
    assertThat(signals()).hasSize(2);
  }

  @Test
  void whoAsksTwiceStopsItOnce() throws Exception {
    sendTheFirst();
    JobClient job = live();
    awaitLetters(1);

    stream.stopOf(job).onSignal();
    try {
      Signal.raise(new Signal("TERM"));
      Signal.raise(new Signal("INT"));
      assertThat(TestStream.eventsIn(job)).isEqualTo(2);
    } finally {
      Signal.handle(new Signal("TERM"), SignalHandler.SIG_DFL);
      Signal.handle(new Signal("INT"), SignalHandler.SIG_DFL);
    }
  }

  /** An event of the customer, and behind it one that a checkpoint brings to the dead letters. */
  private void sendTheFirst() throws Exception {
    broker.send(topic, mail("e1", "a@x.org", "open", "2024-03-10T00:00:00Z"), "broken");
  }

  private void awaitLetters(int letters) {
    assertThat(broker.committed("letters-" + topic, letters)).hasSize(letters);
  }

  /** One more event of the customer, and one of nobody. */
  private void sendTheRest() throws Exception {
    broker.send(
        topic,
        mail("e2", "a@x.org", "open", "2024-03-10T01:00:00Z"),
        mail("e3", "b@x.org", "open", "2024-03-12T00:00:00Z"));
  }

  private String lastSignal() {
    List<ConsumerRecord<String, String>> all = signals();
    return all.get(all.size() - 1).value();
  }

  /** Of this test's customer, one for each of its events. */
  private List<ConsumerRecord<String, String>> signals() {
    return broker.committed(SIGNALS, topic, 2);
  }

  private long stop(JobClient job) throws Exception {
    return stream.stop(job);
  }

  private JobClient live(String... more) throws Exception {
    return stream.start(out, more);
  }
}

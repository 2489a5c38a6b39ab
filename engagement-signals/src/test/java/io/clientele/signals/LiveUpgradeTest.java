package io.clientele.signals;

import static io.clientele.signals.FeedFolder.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.kafka.TestBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting again from the savepoint of a stop, otherwise than before. */
class LiveUpgradeTest {
  private static final String RULES =
      """
      score: {weights: {open: %s}, half_life: 36500 days}
      triggers:
        first: {happens: [open], cool_down: 3650 days}
      """;

  @TempDir private Path home;

  @Test
  void moreTasksStateOnDiskAndOtherRulesLoseAndDoubleNothing(@TempDir Path brokers)
      throws Exception {
    try (TestBroker broker = TestBroker.start(brokers)) {
      TestStream stream = TestStream.of(home, broker, "mails");
      rules(RULES.formatted(1));
      JobClient first = stream.start("--parallelism", "1", "--state", "changelog");
      broker.send("mails", open("e1", "00:00:00"), open("e2", "01:00:00"), open("e3", "02:00:00"));
      assertThat(signals(broker, 3)).hasSize(3);
      Eventually.await(() -> rows(SignalTrigger.TABLE).size() == 1);
      assertThat(stream.stop(first)).isEqualTo(3);

      rules(RULES.formatted(100) + "  second: {happens: [open], cool_down: 3650 days}\n");
      JobClient second = stream.start("--parallelism", "3", "--state", "rocksdb");
      broker.send("mails", open("e3", "02:00:00"), open("e4", "03:00:00"), open("e5", "04:00:00"));
      assertThat(signals(broker, 5)).as("one of each event").hasSize(5);
      Eventually.await(() -> rows(SignalTrigger.TABLE).size() == 2);
      assertThat(stream.stop(second)).as("events that the second run read").isEqualTo(3);
    }
    Map<String, Object> signal = rows(EngagementSignal.TABLE).get(0);
    assertThat(rows(EngagementSignal.TABLE)).hasSize(1);
    assertThat(signal).containsEntry(EngagementSignal.EVENTS_30D, 5L);
    assertThat((double) signal.get(EngagementSignal.SCORE))
        .as("three touches of the old weight, two of the new")
        .isBetween(202.9, 203.0);
    assertThat(rows(SignalTrigger.TABLE))
        .extracting(row -> row.get(SignalTrigger.TRIGGER))
        .containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void anotherHalfLifeIsRefusedSinceTheScoreIsKeptByHalfLives(@TempDir Path brokers)
      throws Exception {
    try (TestBroker broker = TestBroker.start(brokers)) {
      TestStream stream = TestStream.of(home, broker, "mails");
      JobClient first = stream.start();
      broker.send("mails", open("e1", "00:00:00"));
      assertThat(signals(broker, 1)).hasSize(1);
      stream.stop(first);

      rules("score: {half_life: 3 days}");
      JobClient second = stream.start();
      assertThatThrownBy(() -> second.getJobExecutionResult().get())
          .hasStackTraceContaining("half_life in signals.yml was 168 hours, and is 72.");
    }
  }

  @Test
  void anOperatorWithoutAUidKeepsAStreamFromStarting() {
    StreamRequest request =
        Arguments.readStream(
            Clock.systemUTC(),
            new TestStream(home, null, "mails").arguments("--kafka", "localhost:1"));
    Configuration settings = FlinkSettings.of(request, Optional.empty());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(settings);
    env.fromData(1).uid("numbers").map(number -> number + 1).sinkTo(new DiscardingSink<>());

    assertThatThrownBy(env::getStreamGraph).hasMessageContaining("no UID");
  }

  private void rules(String text) {
    new FeedFolder(home).write("signals.yml", text);
  }

  private static String open(String id, String time) {
    return mail(id, "a@x.org", "open", "2024-03-10T" + time + "Z");
  }

  private static List<ConsumerRecord<String, String>> signals(TestBroker broker, int atLeast) {
    return broker.committed("clientele.engagement-signal", "mails", atLeast);
  }

  private List<Map<String, Object>> rows(Table table) throws IOException {
    return new StoredTable(home.resolve("lake"), table).rows();
  }
}

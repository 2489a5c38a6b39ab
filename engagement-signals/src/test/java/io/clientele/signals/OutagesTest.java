package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.signals.audit.Audit;
import io.clientele.signals.audit.AuditedStream;
import io.clientele.signals.audit.Contents;
import io.clientele.signals.audit.Place;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.engagement.TriggerRows;
import io.clientele.signals.kafka.TestBroker;
import io.clientele.signals.postgres.PostgresSink;
import io.clientele.signals.postgres.TestServer;
import io.clientele.signals.postgres.WriteLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams whose brokers or database are gone for a while. */
class OutagesTest {
  private static final long AS_OF = Instant.parse("2024-06-01T00:00:00Z").toEpochMilli();
  private static final List<String> SIGNAL_COLUMNS =
      List.of(EngagementSignal.CUSTOMER_ID, EngagementSignal.EVENTS_30D);

  @TempDir private Path home;
  private TestBroker broker;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void brokersThatAreStoppedAndStartedAgainLoseAndDoubleNothing() throws Exception {
    try (AuditedStream stream = AuditedStream.in(home, broker, "outage", 1)) {
      LiveJob job = LiveJob.start(stream);
      stream.begin();
      stream.send(200);

      broker.stop();
      broker.startAgain();
      stream.send(200);

      long until = stream.end();
      job.stop();
      assertThat(stream.audit(until)).isEqualTo(Audit.CORRECT);
    }
  }

  @Test
  void aDatabaseThatIsStoppedAndStartedAgainLosesAndDoublesNothing(@TempDir Path data)
      throws Exception {
    FailingStream.createTopics(broker);
    try (TestServer server = TestServer.start(data);
        MiniCluster cluster = TestCluster.start();
        AuditedStream stream = AuditedStream.in(home, broker, "database", 1)) {
      stream.send(300);
      Contents expected = stream.expected(AS_OF);
      OneFailure.at(
          OneFailure.Place.SIGNALS,
          expected.count(Place.SIGNAL_MESSAGES),
          new Random(1),
          () -> interrupt(server));

      new FailingStream(stream, broker, AS_OF).run(cluster, signals -> store(signals, server));

      assertThat(OneFailure.happened()).isTrue();
      assertThat(stream.audit(AS_OF)).isEqualTo(Audit.CORRECT);
      assertThat(server.rows("SELECT customer_id, events_30d FROM mart.engagement_signal"))
          .containsExactlyInAnyOrderElementsOf(
              expected.columns(Place.SIGNALS, EngagementSignal.TABLE, SIGNAL_COLUMNS));
      assertThat(server.rows("SELECT trigger_id FROM mart.signal_trigger"))
          .containsExactlyInAnyOrderElementsOf(
              expected.columns(
                  Place.TRIGGERS, SignalTrigger.TABLE, List.of(SignalTrigger.TRIGGER_ID)));
    }
  }

  private static void store(SignalsWorkflow.Signals signals, TestServer server) {
    WriteLimits limits = WriteLimits.standard();
    signals
        .customers()
        .sinkTo(
            PostgresSink.ofStates(
                server.access(), new SignalRows(), EngagementSignal.AS_OF, limits))
        .uid("database-signals");
    signals
        .triggers()
        .sinkTo(PostgresSink.ofFacts(server.access(), new TriggerRows(), limits))
        .uid("database-triggers");
  }

  /** The server is back while the stream goes on. */
  private static void interrupt(TestServer server) {
    try {
      server.stopAtOnce();
      CompletableFuture.runAsync(() -> startAgain(server));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void startAgain(TestServer server) {
    try {
      server.startAgain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

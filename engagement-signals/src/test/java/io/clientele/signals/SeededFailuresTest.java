package io.clientele.signals;

import static io.clientele.signals.audit.Place.CHANNELS;
import static io.clientele.signals.audit.Place.LETTERS;
import static io.clientele.signals.audit.Place.SIGNALS;
import static io.clientele.signals.audit.Place.SIGNAL_MESSAGES;
import static io.clientele.signals.audit.Place.TRIGGERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.signals.OneFailure.Place;
import io.clientele.signals.audit.Audit;
import io.clientele.signals.audit.AuditedStream;
import io.clientele.signals.audit.Contents;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.delta.Tally;
import io.clientele.signals.kafka.TestBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failure at a seeded record of a seeded step, between real topics and tables. */
class SeededFailuresTest {
  private static final int SEEDS = Integer.getInteger("clientele.crash.seeds", 5);
  private static final long AS_OF = Instant.parse("2024-06-01T00:00:00Z").toEpochMilli();

  /** So often every writer is asked for what it staged. */
  private static final int CHECKPOINTS = 2;

  private static TestBroker broker;
  private static MiniCluster cluster;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder);
    FailingStream.createTopics(broker);
    cluster = TestCluster.start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
    broker.close();
  }

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFailureAnywhereLosesAndDoublesNothing(long seed, @TempDir Path home) throws Exception {
    var random = new Random(seed);
    try (AuditedStream stream = AuditedStream.in(home, broker, "seed" + seed, seed)) {
      stream.send(150 + random.nextInt(150));
      Place place = Place.values()[(int) (seed * 7 % Place.values().length)];
      String failure = OneFailure.at(place, passes(place, stream.expected(AS_OF)), random);

      new FailingStream(stream, broker, AS_OF).run(cluster);

      assertThat(OneFailure.happened()).as(failure).isTrue();
      assertThat(stream.audit(AS_OF)).as(failure).isEqualTo(Audit.CORRECT);
    }
  }

  @Test
  void theAuditSeesWhatIsLostOrDoubledInRealTablesAndTopics(@TempDir Path home) throws Exception {
    try (AuditedStream stream = AuditedStream.in(home, broker, "mutants", 1)) {
      stream.send(100);
      new FailingStream(stream, broker, AS_OF).run(cluster);
      assertThat(stream.audit(AS_OF)).isEqualTo(Audit.CORRECT);
      var signals = new StoredTable(stream.lake(), EngagementSignal.TABLE);
      var triggers = new StoredTable(stream.lake(), SignalTrigger.TABLE);
      String letter = broker.committed(stream.letters(), 1).get(0).value();

      signals.add(rows(signals).get(0));
      triggers.write(rows(triggers).subList(1, rows(triggers).size()));
      broker.send(stream.letters(), letter);

      assertThat(stream.audit(AS_OF).wrong())
          .isEqualTo(
              Map.of(
                  SIGNALS, new Tally(0, 1),
                  TRIGGERS, new Tally(1, 0),
                  LETTERS, new Tally(0, 1)));
    }
  }

  private static List<Object[]> rows(StoredTable table) throws IOException {
    return table.rows().stream().map(row -> row.values().toArray()).toList();
  }

  private static int passes(Place place, Contents expected) {
    return switch (place) {
      case EVENTS, SIGNALS -> expected.count(SIGNAL_MESSAGES);
      case CHANNELS -> expected.count(CHANNELS);
      case TRIGGERS -> expected.count(TRIGGERS);
      case LETTERS -> expected.count(LETTERS);
      case STAGED_SIGNALS, STAGED_CHANNELS, STAGED_TRIGGERS -> CHECKPOINTS;
      case COMMITTED_SIGNALS, COMMITTED_CHANNELS, COMMITTED_TRIGGERS -> 1;
    };
  }
}

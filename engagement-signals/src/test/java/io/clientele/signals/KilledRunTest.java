package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.signals.audit.Audit;
import io.clientele.signals.audit.AuditedStream;
import io.clientele.signals.audit.CommandRun;
import io.clientele.signals.audit.Killed;
import io.clientele.signals.audit.Traces;
import io.clientele.signals.kafka.TestBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real command, killed again and again while events come, and started again each time. */
class KilledRunTest {
  private static final int KILLS = Integer.getInteger("clientele.crash.kills", 2);
  private static final long SEED = Long.getLong("clientele.crash.seed", 1);

  /** Sent together, and how often, in milliseconds. */
  private static final int SENT = 10;

  private static final int EVERY = 100;

  @TempDir private Path home;
  private final Random random = new Random(SEED);
  private final List<Killed> killed = new ArrayList<>();
  private String state;
  private AuditedStream stream;
  private Traces traces;

  @ParameterizedTest
  @ValueSource(strings = {"memory", "changelog"})
  void killsAtAnyMomentLoseAndDoubleNothing(String where, @TempDir Path brokers) throws Exception {
    state = where;
    try (TestBroker broker = TestBroker.start(brokers);
        AuditedStream audited = AuditedStream.in(home, broker, "killed", SEED)) {
      stream = audited;
      traces = new Traces(stream.lake(), broker);
      sendAndKill();

      try (CommandRun last = start()) {
        long until = stream.end();
        assertThat(last.stop()).as(last.printed()).isZero();
        assertThat(stream.audit(until)).isEqualTo(Audit.CORRECT);
      }
    }
    requireThatKillsHit();
  }

  private void sendAndKill() throws Exception {
    try (CommandRun first = start()) {
      stream.begin();
    }
    ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
    sender.scheduleAtFixedRate(() -> stream.send(SENT), EVERY, EVERY, TimeUnit.MILLISECONDS);
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        startAndKill(KillMoment.values()[kill % KillMoment.values().length]);
      }
    } finally {
      sender.shutdown();
      assertThat(sender.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  private void startAndKill(KillMoment moment) throws Exception {
    try (CommandRun run = start()) {
      moment.await(run, traces, checkpoints(), random);
    }
    killed.add(
        new Killed(
            checkpoints().latest().orElseThrow(), traces.commits(), traces.openTransactions()));
  }

  private CommandRun start() throws Exception {
    return CommandRun.start(home.resolve("printed"), stream.arguments("--state", state));
  }

  private CheckpointFolder checkpoints() {
    return CheckpointFolder.of(stream.checkpoints().toString());
  }

  private void requireThatKillsHit() throws Exception {
    Set<Traces.Committed> commits = traces.commits();
    long committing = killed.stream().filter(each -> each.wasCommitting(commits)).count();
    long open = killed.stream().filter(each -> each.openTransactions() > 0).count();
    long jobs = killed.stream().map(Killed::job).distinct().count();
    System.out.printf(
        "%d kills of %d jobs, state in %s: %d with an open transaction, %d before all tables were"
            + " committed%n",
        KILLS, jobs, state, open, committing);
    assertThat(jobs).isGreaterThan(1);
    assertThat(open).isPositive();
    assertThat(committing).isPositive();
  }
}

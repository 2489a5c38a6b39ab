package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.signals.CheckpointWatch.Patience;
import io.clientele.signals.audit.Audit;
import io.clientele.signals.audit.AuditedStream;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.kafka.TestBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobExecutionResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whose folder of checkpoints is full for a while. */
class FullFolderTest {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration SOME = Duration.ofSeconds(2);

  private static TestBroker broker;

  @TempDir private Path home;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "changelog"})
  void theUserIsToldAndTheRunGoesOnWhenThereIsRoomAgain(String state) throws Exception {
    try (CheckpointSpace space = CheckpointSpace.in(home.resolve("disk"));
        AuditedStream stream = AuditedStream.in(home, broker, "full-" + state, 1)) {
      goesOnWhenThereIsRoomAgain(space, stream, state);
    }
  }

  private void goesOnWhenThereIsRoomAgain(CheckpointSpace space, AuditedStream stream, String state)
      throws Exception {
    LiveJob job = LiveJob.start(stream, "--checkpoints", space.uri(), "--state", state);
    CompletableFuture<JobExecutionResult> ended =
        CompletableFuture.supplyAsync(() -> await(job, space, Duration.ofHours(1)));
    stream.begin();
    space.fill();
    stream.send(100);
    Eventually.await(() -> err.toString().contains("No space left on device"));
    assertThat(new StoredTable(stream.lake(), EngagementSignal.TABLE).rows()).isNotEmpty();

    space.free();
    long until = stream.end();
    job.stop();
    ended.get(Eventually.LIMIT.toSeconds(), TimeUnit.SECONDS);

    assertThat(stream.audit(until)).isEqualTo(Audit.CORRECT);
    assertThat(err.toString())
        .contains("nothing new can be seen", space.uri(), "Checkpoints are completed again")
        .doesNotContain("@x.org");
  }

  @Test
  void aFolderThatStaysFullEndsTheRunWithTheCauseAndTheNextGoesOn() throws Exception {
    try (var space = new CheckpointSpace.Told(home.resolve("checkpoints"));
        AuditedStream stream = AuditedStream.in(home, broker, "lasting", 3)) {
      LiveJob first = LiveJob.start(stream, "--checkpoints", space.uri());
      stream.begin();
      space.fill();
      stream.send(100);
      assertThatThrownBy(() -> await(first, space, SOME))
          .isInstanceOf(ClienteleException.class)
          .hasMessageContaining("Cannot keep checkpoints in " + space.uri())
          .hasMessageContaining("No space left on device");
      assertThatThrownBy(() -> LiveJob.start(stream, "--checkpoints", space.uri()))
          .isInstanceOf(ClienteleException.class);

      space.free();
      LiveJob second = LiveJob.start(stream, "--checkpoints", space.uri());
      long until = stream.end();
      second.stop();
      assertThat(stream.audit(until)).isEqualTo(Audit.CORRECT);
    }
  }

  private JobExecutionResult await(LiveJob job, CheckpointSpace space, Duration lasting) {
    var patience = new Patience(LOOK, SOME, lasting);
    var folder = CheckpointFolder.of(space.uri());
    try {
      return new CheckpointWatch(folder, patience, Clock.systemUTC(), new PrintStream(err))
          .await(job.client());
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

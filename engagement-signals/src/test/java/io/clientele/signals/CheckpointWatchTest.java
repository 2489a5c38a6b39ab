package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.signals.CheckpointWatch.Patience;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of checkpoints that do not complete. */
class CheckpointWatchTest {
  private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(20));

  @TempDir private Path home;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Time time = new Time();
  private Path folder;
  private CheckpointWatch watch;

  /** Goes on when a test says so. */
  private static final class Time extends Clock {
    private Instant now = Instant.parse("2024-03-11T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void open() {
    folder = home.resolve("checkpoints");
    watch =
        new CheckpointWatch(
            CheckpointFolder.of(folder.toString()), PATIENCE, time, new PrintStream(err));
  }

  @Test
  void checkpointsThatCompleteAreNotSpokenOf() throws Exception {
    for (int checkpoint = 1; checkpoint < 10; checkpoint++) {
      complete(checkpoint);
      lookAfter(PATIENCE.quiet());
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void silenceIsToldOnceAndItsEndToo() throws Exception {
    complete(1);
    lookAfter(Duration.ZERO);
    lookAfter(PATIENCE.quiet().plusSeconds(1));
    lookAfter(PATIENCE.quiet());
    complete(2);
    lookAfter(PATIENCE.quiet());

    assertThat(err.toString())
        .isEqualTo(
            """
            No checkpoint was completed for 61 s, so nothing new can be seen. The log tells why.
            Checkpoints are completed again.
            """);
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
    Files.createFile(folder);
    lookAfter(PATIENCE.quiet().plusSeconds(1));

    assertThat(err.toString())
        .contains("Cannot keep checkpoints in " + folder.toUri(), "has room")
        .hasLineCount(1);
  }

  @Test
  void aFolderThatCannotBeWrittenToForLongEndsTheRun() throws Exception {
    Files.createFile(folder);
    lookAfter(PATIENCE.lasting());

    assertThatThrownBy(() -> lookAfter(Duration.ofSeconds(1)))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("Cannot keep checkpoints in");
  }

  @Test
  void silenceAloneEndsNoRun() throws Exception {
    lookAfter(PATIENCE.lasting().multipliedBy(2));

    assertThat(err.toString()).hasLineCount(1);
  }

  private void complete(int checkpoint) throws Exception {
    Path whole = folder.resolve("job/chk-" + checkpoint + "/_metadata");
    Files.createDirectories(whole.getParent());
    Files.createFile(whole);
    whole.toFile().setLastModified(checkpoint * 1000L);
  }

  private void lookAfter(Duration some) {
    time.now = time.now.plus(some);
    watch.look();
  }
}

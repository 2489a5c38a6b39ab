package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.disk.HeldFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of others while a process computes the signals of a lake. */
class SignalsLockTest {
  @TempDir private Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private FeedFolder folder;

  @BeforeEach
  void write() {
    folder = FeedFolder.in(home);
  }

  @Test
  void aSecondStreamIsRefusedInOneSentence() {
    try (HeldFile first = taken(lake())) {
      assertThat(run("--kafka", "localhost:1", "--checkpoints", "c")).isEqualTo(1);
    }
    assertThat(err.toString())
        .contains("Cannot follow events: another process computes the signals of " + lake())
        .hasLineCount(1);
  }

  @Test
  void aRunOverFilesLeavesTheTablesToAStreamAndMakesThemAfterIt() {
    try (HeldFile stream = taken(lake())) {
      assertThat(run()).isEqualTo(3);
      assertThat(out.toString()).contains("\"left_alone\":true");
      assertThat(home.resolve("lake/mart")).doesNotExist();
    }
    assertThat(run()).isZero();
    assertThat(home.resolve("lake/mart")).exists();
  }

  @Test
  void aLakeIsOneHoweverItsPlaceIsWritten() {
    try (HeldFile first = taken(lake())) {
      assertThat(SignalsLock.take(request(home.resolve("lake").toUri().toString()))).isEmpty();
    }
  }

  @Test
  void onAnObjectStoreTheProcessesOfOneWorkspaceKeepEachOtherOut() {
    try (HeldFile first = taken("s3a://bucket/lake")) {
      assertThat(SignalsLock.take(request("s3a://bucket/lake"))).isEmpty();
    }
    assertThat(Files.exists(home.resolve(".signals.lock"))).isTrue();
  }

  private HeldFile taken(String lake) {
    return SignalsLock.take(request(lake)).orElseThrow();
  }

  private SignalsRequest request(String lake) {
    return new SignalsRequest(folder.list(), lake, Instant.EPOCH, 1, home.resolve("log"));
  }

  private String lake() {
    return home.resolve("lake").toString();
  }

  private int run(String... more) {
    var args = new ArrayList<>(List.of("--feeds", folder.list().toString()));
    args.addAll(List.of("--lake", lake(), "--as-of", "2024-03-11T00:00:00Z"));
    args.addAll(List.of("--log", home.resolve("signals.log").toString()));
    args.addAll(List.of(more));
    return SignalsMain.run(new PrintStream(out), new PrintStream(err), args.toArray(String[]::new));
  }
}

package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit code 0 says that a run has much to bring in. */
class LargeRunTest {
  private static final FileTime YESTERDAY = FileTime.from(Instant.parse("2024-01-01T00:00:00Z"));

  @TempDir Path folder;

  @BeforeEach
  void nameAFolderOfSales() throws IOException {
    Files.createDirectories(folder.resolve("sales"));
    Files.writeString(
        folder.resolve("clientele.yml"),
        "sources:\n  shop: {profile: online-retail, path: sales}\n");
  }

  @Test
  void aHundredMegabytesOfNewFilesAreALargeRun() throws IOException {
    write("a.csv", LargeRun.LEAST_BYTES / 2);
    assertThat(large()).isFalse();
    write("b.csv", LargeRun.LEAST_BYTES / 2);
    assertThat(large()).isTrue();
  }

  @Test
  void packedFilesCountAsWhatTheyHold() throws IOException {
    write("a.csv.gz", LargeRun.LEAST_BYTES / 5 + 1);
    assertThat(large()).isTrue();
  }

  @Test
  void whatWasThereAtTheLastRunIsNotNew() throws IOException {
    write("a.csv", LargeRun.LEAST_BYTES);
    Files.setLastModifiedTime(folder.resolve("sales/a.csv"), YESTERDAY);
    Path log = Files.createDirectories(folder.resolve("lake/ops/file/_delta_log"));
    Files.writeString(log.resolve("00000000000000000000.json"), "{}");
    assertThat(large()).isFalse();
    write("b.csv", LargeRun.LEAST_BYTES);
    Files.setLastModifiedTime(
        folder.resolve("sales/b.csv"), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(large()).isTrue();
  }

  @Test
  void whatIsWrongIsLeftToTheRunToSay() {
    assertThat(LargeRun.of()).isOne();
    assertThat(LargeRun.of("--workspace", folder.resolve("none").toString())).isOne();
    assertThat(LargeRun.of("-w", folder.toString(), "--only", "raw")).isOne();
  }

  private boolean large() {
    return LargeRun.of("--only", "raw", "--workspace", folder.toString()) == 0;
  }

  /** A file that takes no room on most disks. */
  private void write(String name, long bytes) throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("sales").resolve(name).toFile(), "rw")) {
      file.setLength(bytes);
    }
  }
}

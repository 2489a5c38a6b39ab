package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.EngagementSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
  private static final int EACH = 40;
  @TempDir private Path lake;
  private StoredTable stored;
  private DeltaTable table;

  @BeforeEach
  void open() {
    stored = new StoredTable(lake, EngagementSignal.TABLE);
    table = new DeltaTable(stored.path(), EngagementSignal.TABLE);
  }

  @Test
  void oneVersionRemovesTheOldFilesAndAddsTheNew() throws Exception {
    replacement("app", 1, row("ann"), row("bob")).applyTo(table);
    replacement("app", 2, row("cid")).applyTo(table);

    assertThat(customers()).containsExactly("cid");
    assertThat(stored.version()).isEqualTo(2);
    assertThat(log(2)).contains("\"remove\"", "\"add\"", "\"txn\"", "\"appId\":\"app\"");
  }

  @Test
  void aReplayedCommitIsSkipped() throws Exception {
    Replacement first = replacement("app", 7, row("ann"));
    first.applyTo(table);
    replacement("other", 1, row("bob")).applyTo(table);
    first.applyTo(table);

    assertThat(customers()).containsExactly("bob");
    assertThat(stored.version()).isEqualTo(2);
  }

  @Test
  void theSameRowsInAnotherOrderLeaveNoVersionAndNoFile() throws Exception {
    replacement("app", 1, row("ann"), row("bob")).applyTo(table);
    replacement("later", 1, row("bob"), row("ann")).applyTo(table);

    assertThat(stored.version()).isEqualTo(1);
    assertThat(parquetFiles()).hasSize(1);
  }

  @Test
  void aChangedValueIsANewVersion() throws Exception {
    replacement("app", 1, row("ann")).applyTo(table);
    Object[] changed = row("ann");
    changed[1] = 2.5;
    replacement("later", 1, changed).applyTo(table);

    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.rows().get(0)).containsEntry(EngagementSignal.SCORE, 2.5);
  }

  @Test
  void aStreamWithoutRowsEmptiesTheTable() throws Exception {
    replacement("app", 1, row("ann")).applyTo(table);
    replacement("later", 1).applyTo(table);

    assertThat(customers()).isEmpty();
  }

  @Test
  void theEmptyEndOfAStreamKeepsWhatItWroteBefore() throws Exception {
    replacement("app", 1, row("ann")).applyTo(table);
    new Replacement("app", 2, List.of(), RowDigest.NONE, true).applyTo(table);

    assertThat(customers()).containsExactly("ann");
    assertThat(stored.version()).isEqualTo(1);
  }

  @Test
  void writersThatCollideLeaveContiguousVersionsAndOneContent() throws Exception {
    stored.version();
    CompletableFuture.allOf(writing("left"), writing("right")).join();

    assertThat(customers()).hasSize(1);
    assertThat(stored.version()).isEqualTo(2 * EACH);
  }

  @Test
  void anyDeltaReaderCanReadTheTable() throws Exception {
    replacement("app", 1, row("ann")).applyTo(table);

    assertThat(log(0))
        .contains("\"minReaderVersion\":1")
        .doesNotContain("columnMapping", "deletionVectors");
  }

  private CompletableFuture<Void> writing(String application) {
    return CompletableFuture.runAsync(
        () -> {
          var own = new DeltaTable(stored.path(), EngagementSignal.TABLE);
          for (int version = 1; version <= EACH; version++) {
            try {
              replacement(application, version, row(application + version)).applyTo(own);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        });
  }

  private Replacement replacement(String application, long version, Object[]... rows)
      throws IOException {
    RowDigest content = RowDigest.NONE;
    for (Object[] row : rows) {
      content = content.plus(row);
    }
    List<StagedFile> files = rows.length == 0 ? List.of() : table.stage(List.of(rows));
    return new Replacement(application, version, files, content, false);
  }

  private static Object[] row(String customer) {
    return new Object[] {
      customer, 1.5, 1_000L, 1L, 2L, 3L, 4L, 5L, 800L, "web", 900L, "web", "web", 9
    };
  }

  private List<Object> customers() throws IOException {
    return stored.rows().stream().map(row -> row.get(EngagementSignal.CUSTOMER_ID)).toList();
  }

  private String log(long version) throws IOException {
    return Files.readString(Path.of(stored.path(), "_delta_log", "%020d.json".formatted(version)));
  }

  private List<Path> parquetFiles() throws IOException {
    try (var files = Files.list(Path.of(stored.path()))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }
}

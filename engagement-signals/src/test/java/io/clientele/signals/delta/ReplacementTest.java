package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.EngagementSignal;
import java.io.IOException;
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
    replace("app", 1, row("ann"), row("bob"));
    replace("app", 2, row("cid"));

    assertThat(customers()).containsExactly("cid");
    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.log(2)).contains("\"remove\"", "\"add\"", "\"txn\"", "\"appId\":\"app\"");
  }

  @Test
  void aReplayedCommitIsSkipped() throws Exception {
    Replacement first = replacement(table, row("ann"));
    new Commit("app", 7).apply(first, table);
    replace("other", 1, row("bob"));
    new Commit("app", 7).apply(first, table);

    assertThat(customers()).containsExactly("bob");
    assertThat(stored.version()).isEqualTo(2);
  }

  @Test
  void theSameRowsInAnotherOrderLeaveNoVersionAndNoFile() throws Exception {
    replace("app", 1, row("ann"), row("bob"));
    replace("later", 1, row("bob"), row("ann"));

    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.presentFiles()).hasSize(1);
  }

  @Test
  void aChangedValueIsANewVersion() throws Exception {
    replace("app", 1, row("ann"));
    Object[] changed = row("ann");
    changed[1] = 2.5;
    replace("later", 1, changed);

    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.rows().get(0)).containsEntry(EngagementSignal.SCORE, 2.5);
  }

  @Test
  void aStreamWithoutRowsEmptiesTheTable() throws Exception {
    replace("app", 1, row("ann"));
    replace("later", 1);

    assertThat(customers()).isEmpty();
  }

  @Test
  void theEmptyEndOfAStreamKeepsWhatItWroteBefore() throws Exception {
    replace("app", 1, row("ann"));
    new Commit("app", 2).apply(new Replacement(List.of(), RowDigest.NONE, true), table);

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
    replace("app", 1, row("ann"));

    assertThat(stored.log(0))
        .contains("\"minReaderVersion\":1")
        .doesNotContain("columnMapping", "deletionVectors");
  }

  private CompletableFuture<Void> writing(String application) {
    return CompletableFuture.runAsync(
        () -> {
          var own = new DeltaTable(stored.path(), EngagementSignal.TABLE);
          for (int version = 1; version <= EACH; version++) {
            try {
              Replacement one = replacement(own, row(application + version));
              new Commit(application, version).apply(one, own);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        });
  }

  private void replace(String application, long checkpoint, Object[]... rows) throws IOException {
    new Commit(application, checkpoint).apply(replacement(table, rows), table);
  }

  private static Replacement replacement(DeltaTable table, Object[]... rows) throws IOException {
    RowDigest content = RowDigest.NONE;
    for (Object[] row : rows) {
      content = content.plus(row);
    }
    List<StagedFile> files = rows.length == 0 ? List.of() : table.files().stage("", List.of(rows));
    return new Replacement(files, content, false);
  }

  private static Object[] row(String customer) {
    return new Object[] {
      customer, 1.5, 1_000L, 1L, 2L, 3L, 4L, 5L, 800L, "web", 900L, "web", "web", 9
    };
  }

  private List<Object> customers() throws IOException {
    return stored.rows().stream().map(row -> row.get(EngagementSignal.CUSTOMER_ID)).toList();
  }
}

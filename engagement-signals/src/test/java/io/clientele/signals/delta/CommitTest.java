package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of commits, whichever change they bring. */
class CommitTest {
  private static final int COMMITS = 11;
  private static final List<WriteMode> MODES =
      List.of(new Replacing(), new Appending("at"), new Merging(2));

  @TempDir private Path lake;
  private StoredTable stored;

  @BeforeEach
  void open() throws IOException {
    stored = new StoredTable(lake, Sample.TABLE);
    stored.version();
  }

  static List<WriteMode> modes() {
    return MODES;
  }

  @ParameterizedTest
  @MethodSource("modes")
  void everyTenthVersionIsACheckpoint(WriteMode mode) throws Exception {
    commitAll(mode, "app", 0);

    assertThat(Path.of(stored.path(), "_delta_log", "%020d.checkpoint.parquet".formatted(10)))
        .exists();
  }

  @ParameterizedTest
  @MethodSource("modes")
  void aLateReplayOfEveryCommitChangesNothing(WriteMode mode) throws Exception {
    List<Change> changes = commitAll(mode, "app", 0);
    var before = stored.rows();
    for (int i = 0; i < COMMITS; i++) {
      apply(changes.get(i), new Commit("app", i + 1L), table());
    }

    assertThat(stored.version()).isEqualTo(COMMITS);
    assertThat(stored.rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void aStreamThatEndsWithoutRowsAfterOthersChangesNothing(WriteMode mode) throws Exception {
    commitAll(mode, "app", 0);
    var nothing = List.of(new Staged("app", COMMITS + 1, List.of(), RowDigest.NONE, true));
    apply(mode.change(Sample.TABLE, nothing), Commit.of(nothing), table());

    assertThat(stored.rows()).isNotEmpty();
    assertThat(stored.version()).isEqualTo(COMMITS);
  }

  @Test
  void filesThatAreGoneAreNotAddedToATable() throws Exception {
    Change change = change(new Appending("at"), "app", samples(0).get(0), table());
    for (Path file : stored.presentFiles()) {
      Files.delete(file);
    }

    assertThatThrownBy(() -> new Commit("app", 1).apply(change, table()))
        .hasMessageContaining("Cannot write mart.sample: 1 of 1 files");
    assertThat(stored.version()).isZero();
  }

  @Test
  void mergesThatCollideKeepTheRowsOfBoth() throws Exception {
    colliding(new Merging(2));
  }

  @Test
  void appendsThatCollideKeepTheRowsOfBoth() throws Exception {
    colliding(new Appending("at"));
  }

  private void colliding(WriteMode mode) throws IOException {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> commitAll(mode, "one", 0)),
            CompletableFuture.runAsync(() -> commitAll(mode, "other", COMMITS)))
        .join();

    var expected = new ArrayList<Sample>(samples(0));
    expected.addAll(samples(COMMITS));
    assertThat(Tally.of(stored, expected)).isEqualTo(Tally.CORRECT);
    assertThat(stored.version()).isEqualTo(2 * COMMITS);
  }

  private DeltaTable table() {
    return new DeltaTable(stored.path(), Sample.TABLE);
  }

  /** Commits one row after the other, and tells the changes. */
  private List<Change> commitAll(WriteMode mode, String application, int from) {
    DeltaTable table = table();
    var changes = new ArrayList<Change>();
    for (Sample sample : samples(from)) {
      changes.add(change(mode, application, sample, table));
      apply(changes.get(changes.size() - 1), new Commit(application, changes.size()), table);
    }
    return changes;
  }

  private static Change change(
      WriteMode mode, String application, Sample sample, DeltaTable table) {
    var files = Sample.staged(List.of(sample), table, mode.layout(Sample.TABLE, application));
    var content = mode.digest(RowDigest.NONE, sample.row());
    return mode.change(Sample.TABLE, List.of(new Staged(application, 0, files, content, false)));
  }

  private static void apply(Change change, Commit commit, DeltaTable table) {
    try {
      commit.apply(change, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Sample> samples(int from) {
    return IntStream.range(from, from + COMMITS).mapToObj(i -> new Sample("crm", i, i)).toList();
  }
}

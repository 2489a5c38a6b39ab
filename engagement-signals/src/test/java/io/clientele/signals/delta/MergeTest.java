package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  private static final Buckets BUCKETS = new Buckets(Key.of(Sample.TABLE), 4);
  private static final List<Sample> STORED = samples(0, 40, 1);
  private static final List<Sample> CHANGED = samples(30, 50, 2);

  @TempDir private Path lake;
  private StoredTable stored;
  private DeltaTable table;

  @BeforeEach
  void open() throws IOException {
    stored = new StoredTable(lake, Sample.TABLE);
    table = new DeltaTable(stored.path(), Sample.TABLE);
    new Commit("before", 1).apply(merge(STORED), table);
  }

  @Test
  void rowsReplaceThoseOfTheirKeysAndNewKeysAreAdded() throws Exception {
    new Commit("app", 1).apply(merge(CHANGED), table);

    assertHolds(STORED, CHANGED);
    assertThat(stored.version()).isEqualTo(2);
  }

  @Test
  void ofSeveralRowsWithOneKeyTheLastCountsAcrossFiles() throws Exception {
    var files =
        Stream.of(samples(7, 9, 2), samples(7, 8, 3))
            .flatMap(rows -> staged(rows, BUCKETS).stream())
            .toList();
    new Commit("app", 1).apply(new Merge(files, BUCKETS), table);

    assertHolds(STORED, samples(7, 9, 2), samples(7, 8, 3));
  }

  @Test
  void bucketsThatNobodyChangedAreLeftAlone() throws Exception {
    List<Path> before = stored.liveFiles();
    new Commit("app", 1).apply(merge(samples(7, 8, 2)), table);

    assertThat(stored.liveFiles()).hasSize(4);
    assertThat(before).filteredOn(stored.liveFiles()::contains).hasSize(3);
  }

  @Test
  void filesOfAnotherEngineAreBroughtIntoBuckets() throws Exception {
    stored.write(Sample.rows(STORED.subList(5, 40)));
    new Commit("app", 1).apply(merge(CHANGED), table);

    assertHolds(STORED.subList(5, 40), CHANGED);
    assertAllIn(BUCKETS);
    assertNothingIsLeftOver();
  }

  @Test
  void anotherNumberOfBucketsTakesAllRowsOver() throws Exception {
    var more = new Buckets(BUCKETS.key(), 7);
    new Commit("app", 1).apply(new Merge(staged(CHANGED, more), more), table);

    assertHolds(STORED, CHANGED);
    assertAllIn(more);
  }

  @Test
  void changesAreInvisibleBeforeTheCommitAndGoneAfterIt() throws Exception {
    Merge merge = merge(CHANGED);
    assertHolds(STORED);

    new Commit("app", 1).apply(merge, table);
    assertNothingIsLeftOver();
  }

  @Test
  void aReplayRemovesTheChangesThatACrashAfterTheCommitLeft() throws Exception {
    Merge merge = merge(CHANGED);
    new Commit("app", 1).apply(merge::of, table);
    assertThat(merge.changes()).allMatch(file -> exists(file));
    stored.write(Sample.rows(STORED));

    new Commit("app", 1).apply(merge, table);
    assertThat(merge.changes()).noneMatch(file -> exists(file));
    assertHolds(STORED);
  }

  @Test
  void aMergeThatAnotherOvertookLosesNothingAndLeavesNothing() throws Exception {
    List<Sample> others = samples(20, 45, 3);
    Change late = Overtaken.by(merge(CHANGED), edit -> commit("other", 1, merge(others)));
    commit("app", 1, late);

    assertHolds(STORED, others, CHANGED);
    assertThat(stored.version()).isEqualTo(3);
    assertNothingIsLeftOver();
  }

  @Test
  void aMergeThatAReplacementOvertookIsDoneAgainOnItsRows() throws Exception {
    List<Sample> left = STORED.subList(0, 35);
    commit("app", 1, Overtaken.by(merge(CHANGED), edit -> stored.write(Sample.rows(left))));

    assertHolds(left, CHANGED);
    assertNothingIsLeftOver();
  }

  @Test
  void aKeyThatTwoMergesAddToAnEmptyTableIsThereOnce() throws Exception {
    stored = new StoredTable(lake.resolve("empty"), Sample.TABLE);
    table = new DeltaTable(stored.path(), Sample.TABLE);
    List<Sample> others = samples(20, 45, 3);
    commit("app", 1, Overtaken.by(merge(CHANGED), edit -> commit("other", 1, merge(others))));

    assertHolds(others, CHANGED);
  }

  @Test
  void aCommitThatCountsAsLostButWasWrittenKeepsItsFiles() throws Exception {
    Merge merge = merge(CHANGED);
    commit("app", 1, Overtaken.by(merge, edit -> commit("app", 1, (latest, same) -> edit)));

    assertHolds(STORED, CHANGED);
    assertThat(stored.version()).isEqualTo(2);
    assertNothingIsLeftOver();
  }

  @Test
  void anyDeltaReaderCanReadTheTable() throws Exception {
    commit("app", 1, merge(CHANGED));

    assertThat(stored.log(0)).contains("\"minReaderVersion\":1").doesNotContain("columnMapping");
    assertThat(stored.log(2))
        .contains("\"remove\"", "\"add\"", "\"path\":\"part-", "\"appId\":\"app\"")
        .doesNotContain("\"deletionVector\":{", "@example.org");
  }

  private void commit(String application, long checkpoint, Change change) throws IOException {
    new Commit(application, checkpoint).apply(change, table);
  }

  private Merge merge(List<Sample> rows) {
    return new Merge(staged(rows, BUCKETS), BUCKETS);
  }

  private List<StagedFile> staged(List<Sample> rows, Buckets buckets) {
    return Sample.staged(rows, table, buckets);
  }

  /** The rows of several lists, each in the place of earlier ones with its key. */
  @SafeVarargs
  private void assertHolds(List<Sample>... lists) throws IOException {
    var expected = new LinkedHashMap<Long, Sample>();
    Stream.of(lists).flatMap(List::stream).forEach(row -> expected.put(row.number(), row));
    assertThat(Tally.of(stored, expected.values())).isEqualTo(Tally.CORRECT);
  }

  private void assertAllIn(Buckets buckets) throws IOException {
    assertThat(stored.liveFiles()).allMatch(file -> buckets.bucketOf(file.toString()).isPresent());
  }

  /** Every file in the folder belongs to some version. */
  private void assertNothingIsLeftOver() throws IOException {
    var logs = new StringBuilder();
    for (long version = 0; version <= stored.version(); version++) {
      logs.append(stored.log(version));
    }
    assertThat(stored.presentFiles())
        .allMatch(file -> logs.indexOf(file.getFileName().toString()) >= 0);
  }

  private static boolean exists(StagedFile file) {
    return Files.exists(Path.of(new org.apache.hadoop.fs.Path(file.path()).toUri().getPath()));
  }

  private static List<Sample> samples(int from, int to, int version) {
    return IntStream.range(from, to)
        .mapToObj(i -> new Sample("crm", i, version * 100 + i))
        .toList();
  }
}

package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What holds for any sequence of commits, whatever is replayed, without Flink. */
class CommitLawsTest {
  private static final int KEYS = 12;
  private static final int MOST_ROWS = 9;
  private static final Buckets BUCKETS = new Buckets(Key.of(Sample.TABLE), 3);

  private Path lake;
  private StoredTable stored;
  private DeltaTable table;
  private Random random;

  @BeforeTry
  void open() throws IOException {
    lake = Files.createTempDirectory("laws");
    stored = new StoredTable(lake, Sample.TABLE);
    table = new DeltaTable(stored.path(), Sample.TABLE);
  }

  @AfterTry
  void remove() throws IOException {
    try (var files = Files.walk(lake)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 12)
  void mergesAreAMapPutInTheSameOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int commits) throws Exception {
    random = new Random(seed);
    var expected = new LinkedHashMap<List<Object>, Sample>();
    var changes = new ArrayList<Change>();
    for (int checkpoint = 0; checkpoint < commits; checkpoint++) {
      if (random.nextInt(4) == 0) {
        replaceByAnotherEngine(expected);
      }
      List<Sample> rows = rows();
      rows.forEach(row -> expected.put(List.of(row.source(), row.number()), row));
      changes.add(new Merge(staged(rows, BUCKETS), BUCKETS));
      commit(changes, checkpoint);
      commit(changes, random.nextInt(checkpoint + 1));
    }

    assertThat(Tally.of(stored, expected.values())).isEqualTo(Tally.CORRECT);
    assertThat(stored.liveFiles()).allMatch(file -> BUCKETS.bucketOf(file.toString()).isPresent());
  }

  @Property(tries = 12)
  void appendsAreEachCommittedOnce(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int commits) throws Exception {
    random = new Random(seed);
    var expected = new ArrayList<Sample>();
    var changes = new ArrayList<Change>();
    for (int checkpoint = 0; checkpoint < commits; checkpoint++) {
      List<Sample> rows = newRows(expected.size());
      expected.addAll(rows);
      changes.add(new Addition(staged(rows, new Flat("by-app")), Sample.TABLE, "at"));
      commit(changes, checkpoint);
      stored.compact();
      commit(changes, random.nextInt(checkpoint + 1));
    }

    assertThat(Tally.of(stored, expected)).isEqualTo(Tally.CORRECT);
    assertThat(stored.version()).as("a compaction after each").isEqualTo(2L * commits);
  }

  private void commit(List<Change> changes, int checkpoint) throws IOException {
    new Commit("app", checkpoint + 1L).apply(changes.get(checkpoint), table);
  }

  /** Keeps some rows, in files that lie in no bucket. */
  private void replaceByAnotherEngine(Map<List<Object>, Sample> expected) throws IOException {
    expected.values().removeIf(row -> random.nextInt(3) == 0);
    stored.write(Sample.rows(expected.values()));
  }

  private List<StagedFile> staged(Collection<Sample> rows, Layout layout) throws IOException {
    var staging = new StagingArea(table.files(), layout);
    for (Sample row : rows) {
      staging.add(row.row());
      if (random.nextInt(5) == 0) {
        staging.flush();
      }
    }
    return staging.take();
  }

  private List<Sample> newRows(int from) {
    return IntStream.rangeClosed(from, from + random.nextInt(MOST_ROWS))
        .mapToObj(number -> new Sample("crm", number, random.nextInt(1000)))
        .toList();
  }

  private List<Sample> rows() {
    return IntStream.rangeClosed(0, random.nextInt(MOST_ROWS))
        .mapToObj(
            i ->
                new Sample(
                    random.nextBoolean() ? "crm" : "shop",
                    random.nextInt(KEYS),
                    random.nextInt(1000)))
        .toList();
  }
}

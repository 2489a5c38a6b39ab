package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stream that begins anew adds to a table that others wrote. */
class AdditionTest {
  private static final List<Sample> STORED = samples(0, 20);
  private static final List<Sample> NEWS = samples(15, 30);

  @TempDir private Path lake;
  private StoredTable stored;
  private DeltaTable table;

  @BeforeEach
  void open() throws IOException {
    stored = new StoredTable(lake, Sample.TABLE);
    table = new DeltaTable(stored.path(), Sample.TABLE);
    stored.write(Sample.rows(STORED));
  }

  @Test
  void rowsThatOthersBroughtAreThereOnce() throws Exception {
    commit("app", addition("app", NEWS));

    assertHoldsOnce(STORED, NEWS);
  }

  @Test
  void rowsOfAStreamThatWasBegunAnewAreThereOnce() throws Exception {
    commit("app", addition("app", NEWS));
    commit("anew", addition("anew", samples(10, 40)));

    assertHoldsOnce(STORED, NEWS, samples(10, 40));
  }

  @Test
  void whereNothingIsNewNoVersionIsMade() throws Exception {
    long before = stored.version();
    commit("app", addition("app", samples(3, 9)));

    assertThat(stored.version()).isEqualTo(before);
    assertHoldsOnce(STORED);
  }

  @Test
  void rowsThatNobodyBroughtAreAddedAsTheyWereStaged() throws Exception {
    Addition addition = addition("app", samples(20, 25));
    commit("app", addition);

    assertThat(stored.liveFiles()).anyMatch(file -> isSame(file, addition.files().get(0)));
    assertHoldsOnce(STORED, samples(20, 25));
  }

  @Test
  void aTableThatIsReplacedMeanwhileIsLookedAtAgain() throws Exception {
    Addition addition = addition("app", NEWS);
    commit("app", Overtaken.by(addition, edit -> stored.write(Sample.rows(samples(25, 35)))));

    assertHoldsOnce(samples(25, 35), NEWS);
  }

  @Test
  void filesOfOtherTimesAreNotRead() throws Exception {
    for (Path file : stored.liveFiles()) {
      Files.delete(file);
    }
    long before = stored.version();
    commit("app", addition("app", samples(20, 25)));

    assertThat(stored.version()).isEqualTo(before + 1);
  }

  private void commit(String application, Change change) throws IOException {
    new Commit(application, 1).apply(change, table);
  }

  private Addition addition(String application, List<Sample> rows) {
    var appending = new Appending("at");
    Layout layout = appending.layout(Sample.TABLE, application);
    return new Addition(Sample.staged(rows, table, layout), Sample.TABLE, appending.time());
  }

  @SafeVarargs
  private void assertHoldsOnce(List<Sample>... lists) throws IOException {
    Collection<Sample> expected =
        new LinkedHashSet<>(Stream.of(lists).flatMap(List::stream).toList());
    assertThat(Tally.of(stored, expected)).isEqualTo(Tally.CORRECT);
  }

  private static boolean isSame(Path file, StagedFile staged) {
    return staged.path().endsWith("/" + file.getFileName());
  }

  /** Every sample has a moment, and later numbers have later ones. */
  private static List<Sample> samples(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> new Sample("crm", i, 4 * i + 1)).toList();
  }
}

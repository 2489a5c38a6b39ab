package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker itself has to see what it is there for. */
class TallyTest {
  private static final List<Sample> EXPECTED =
      IntStream.range(0, 9).mapToObj(i -> new Sample("crm", i, i)).toList();

  @TempDir private Path lake;
  private StoredTable table;

  @BeforeEach
  void open() {
    table = new StoredTable(lake, Sample.TABLE);
  }

  @Test
  void rowsOfAllTypesComeBackAsTheyWere() throws Exception {
    table.write(Sample.rows(EXPECTED));

    assertThat(Tally.of(table, EXPECTED)).isEqualTo(Tally.CORRECT);
  }

  @Test
  void aDroppedRowIsSeen() throws Exception {
    table.write(Sample.rows(EXPECTED.subList(1, EXPECTED.size())));

    assertThat(Tally.of(table, EXPECTED)).isEqualTo(new Tally(1, 0));
  }

  @Test
  void aDoubledRowIsSeen() throws Exception {
    var doubled = new ArrayList<Sample>(EXPECTED);
    doubled.add(EXPECTED.get(4));
    table.write(Sample.rows(doubled));

    assertThat(Tally.of(table, EXPECTED)).isEqualTo(new Tally(0, 1));
  }

  @Test
  void anOldVersionOfARowIsSeen() throws Exception {
    var old = new ArrayList<Sample>(EXPECTED);
    old.set(3, new Sample("crm", 3, 2));
    table.write(Sample.rows(old));

    assertThat(Tally.of(table, EXPECTED)).isEqualTo(new Tally(1, 1));
  }
}

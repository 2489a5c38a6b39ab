package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeltaFollowerTest {
  private static final Sample ONE = new Sample("crm", 1, 1);
  private static final Sample TWO = new Sample("crm", 2, 2);

  @TempDir private Path lake;
  private StoredTable stored;
  private DeltaFollower follower;

  @BeforeEach
  void open() {
    stored = new StoredTable(lake, Sample.TABLE);
    follower = following(List.of());
  }

  @Test
  void aTableThatIsNotThereYetHasNoRows() throws Exception {
    assertThat(look(follower)).isEmpty();

    add(ONE);
    assertThat(look(follower)).containsExactly(1L);
  }

  @Test
  void theSameVersionIsToldOnce() throws Exception {
    add(ONE);

    assertThat(look(follower)).containsExactly(1L);
    assertThat(look(follower)).isEmpty();
  }

  @Test
  void rowsOfNewFilesAreTold() throws Exception {
    add(ONE);
    look(follower);
    add(TWO);

    assertThat(look(follower)).containsExactly(2L);
  }

  @Test
  void aTableThatWasWrittenAnewIsToldAgain() throws Exception {
    add(ONE);
    look(follower);
    stored.write(Sample.rows(List.of(ONE, TWO)));

    assertThat(look(follower)).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void aFollowerThatGoesOnTellsWhatItHasNotSeen() throws Exception {
    add(ONE);
    look(follower);
    add(TWO);

    assertThat(look(following(follower.seen()))).containsExactly(2L);
  }

  private DeltaFollower following(List<String> seen) {
    return new DeltaFollower(stored.path(), List.of("number"), seen);
  }

  private static List<Long> look(DeltaFollower follower) throws IOException {
    var numbers = new ArrayList<Long>();
    follower.look(row -> numbers.add(row.getLong(0)));
    return numbers;
  }

  private void add(Sample sample) throws IOException {
    stored.add(sample.row());
  }
}

package io.clientele.signals.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.signals.serialization.Copies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
  private static final int REMEMBERED = 3;

  /** Ids that differ in few bits share places, so that what stands in the way is looked at too. */
  @Property
  void anIdIsNewOnceInTheSlicesThatAreRemembered(
      @ForAll @Size(max = 300) List<@IntRange(max = 40) Integer> ids) throws Exception {
    var seen = new SeenIds();
    Map<Integer, Long> firstSlices = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      long slice = i / 20;
      Long first = firstSlices.get(ids.get(i));
      boolean isNew = first == null || first < slice - REMEMBERED;
      if (isNew) {
        firstSlices.put(ids.get(i), slice);
      }
      seen = i % 7 == 0 ? Copies.through(SeenIdsSerializer.INSTANCE, seen) : seen;
      assertThat(isAdded(seen, ids.get(i), slice, slice - REMEMBERED)).isEqualTo(isNew);
    }
  }

  @Test
  void whatIsAddedToACopyIsNotInTheOriginal() {
    var original = new SeenIds();
    isAdded(original, 1, 5, 0);

    SeenIds copy = original.copy();
    isAdded(copy, 2, 5, 0);

    assertThat(isAdded(original, 2, 5, 0)).isTrue();
    assertThat(isAdded(copy, 1, 5, 0)).isFalse();
  }

  @Test
  void aClockThatIsSetBackForgetsNothing() {
    var seen = new SeenIds();
    isAdded(seen, 1, 5, 0);
    isAdded(seen, 2, 4, 0);

    assertThat(isAdded(seen, 1, 4, 0)).isFalse();
    assertThat(seen.slices()).containsOnlyKeys(5L);
  }

  /** Whether it had to be. */
  private static boolean isAdded(SeenIds seen, int id, long slice, long oldest) {
    boolean isNew = !seen.contains(id(id), oldest);
    if (isNew) {
      seen.add(List.of(id(id)), slice, oldest);
    }
    return isNew;
  }

  private static EventId id(int number) {
    return new EventId(number % 3, 1L + number / 3);
  }
}

package io.clientele.signals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PatienceTest {
  @Property
  void waitingEndsAfterTheSpanAndAtFewMoments(
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long moment,
      @ForAll @LongRange(min = 1, max = 40_000_000_000L) long longest) {
    var patience = new Patience(longest);

    assertThat(patience.endOf(moment) - moment).isBetween(longest, longest + longest / 30 + 1);
    long ends =
        LongStream.range(0, 1000)
            .map(i -> patience.endOf(moment + longest * i / 1000))
            .distinct()
            .count();
    assertThat(ends).isLessThanOrEqualTo(61);
  }
}

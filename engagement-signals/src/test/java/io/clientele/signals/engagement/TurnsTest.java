package io.clientele.signals.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.signals.delta.DeltaSink;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Property(tries = 200)
  void eachPartHasItsTurnOnceAMinuteAndFewAtATime(
      @ForAll @LongRange(min = 0, max = 1L << 45) long start) {
    var turns = new Turns(MINUTE, start);
    var had = new int[DeltaSink.BUCKETS];
    for (int checkpoint = 1; checkpoint <= 60; checkpoint++) {
      int together = 0;
      for (int bucket = 0; bucket < had.length; bucket++) {
        if (turns.isTurnOf(bucket, start + checkpoint * 10_000L)) {
          had[bucket]++;
          together++;
        }
      }
      assertThat(together).isBetween(2, 3);
    }
    assertThat(had).containsOnly(10);
  }

  @Test
  void whereThereIsNoTimeBetweenThemEveryCheckpointIsATurn() {
    var turns = new Turns(Duration.ZERO, 1000);

    assertThat(turns.isTurnOf(0, 1001)).isTrue();
    assertThat(turns.isTurnOf(0, 1002)).isTrue();
  }
}

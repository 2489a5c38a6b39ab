package io.clientele.contracts.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EngagementScoreTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private final EngagementScore score = EngagementScore.standard();

  @Test
  void aTouchCountsHalfAfterOneHalfLife() {
    assertThat(score.contribution("click", NOON.minus(Duration.ofDays(7)), NOON))
        .isCloseTo(1.5, within(1e-9));
  }

  @Test
  void aTouchOfTheFutureCountsNothing() {
    assertThat(score.contribution("click", NOON.plusSeconds(1), NOON)).isZero();
  }

  @Property
  void decayingInTwoStepsEqualsDecayingInOne(
      @ForAll @IntRange(max = 5_000_000) int first, @ForAll @IntRange(max = 5_000_000) int second) {
    Instant middle = NOON.plusSeconds(first);
    Instant end = middle.plusSeconds(second);
    double twoSteps = score.decay(score.decay(10, NOON, middle), middle, end);
    assertThat(twoSteps).isCloseTo(score.decay(10, NOON, end), within(1e-9));
  }
}

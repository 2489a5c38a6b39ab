package io.clientele.contracts.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
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

  @Test
  void theSameScoreHasTheSameText() {
    var weights = new TreeMap<String, Double>(Comparator.reverseOrder());
    weights.putAll(Map.of("open", 1.0, "click", 3.0, "call", 6.0));
    assertThat(new EngagementScore(Duration.ofDays(7), weights, 0.5))
        .hasToString("half-life PT168H, weights {call=6.0, click=3.0, open=1.0}, other 0.5");
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

package io.clientele.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.model.ScoreSettings.Minimum;
import io.clientele.scoring.model.ScoreSettings.Sampling;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimeSplitTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

  @Property
  void noOutcomeOfATrainingMomentReachesBeyondTheFirstTestMoment(
      @ForAll @IntRange(min = 1, max = 400) int horizon,
      @ForAll @IntRange(min = 1, max = 24) int training,
      @ForAll @IntRange(min = 1, max = 6) int test) {
    TimeSplit split = TimeSplit.of(DAY, settings(horizon, training, test));
    LocalDate firstTest = split.test().stream().min(LocalDate::compareTo).orElseThrow();
    assertThat(split.train())
        .hasSize(training)
        .allSatisfy(d -> assertThat(d.plusDays(horizon)).isBeforeOrEqualTo(firstTest));
    assertThat(split.all()).allSatisfy(d -> assertThat(d.plusDays(horizon)).isBeforeOrEqualTo(DAY));
  }

  @Example
  void theLatestMomentIsOneHorizonBeforeTheDay() {
    TimeSplit split = TimeSplit.of(DAY, settings(90, 1, 1));
    assertThat(split.test()).containsExactly(LocalDate.of(2024, 4, 1));
    assertThat(split.train()).containsExactly(LocalDate.of(2024, 1, 2));
    assertThat(split.latest()).isEqualTo(split.test());
    assertThat(split.all()).containsExactly(split.train().get(0), split.test().get(0));
  }

  private static ScoreSettings settings(int horizon, int training, int test) {
    return new ScoreSettings(
        horizon, training, test, new Minimum(1, 1), new Bands(1, 0), new Sampling(1, 1));
  }
}

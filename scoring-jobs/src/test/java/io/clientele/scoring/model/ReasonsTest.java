package io.clientele.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.score.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final Reasons REASONS =
      new Reasons(
          MadeUp.COLUMNS,
          List.of(
              Theme.of(f -> "silent for " + f.text("days"), "days", "noise"),
              Theme.of(f -> "came by " + f.text("source"), "source")));
  private static final Features FEATURES = MadeUp.features(12.4, -0.25, "fair");

  @Test
  void aThemeAddsUpItsFeaturesAndNamesTheStrongest() {
    List<Reason> reasons = REASONS.of(FEATURES, new double[] {0.2, -0.9, 0, 0.1});
    Reason first = reasons.get(0);
    assertThat(first.feature()).isEqualTo("noise");
    assertThat(first.value()).isEqualTo("-0.3");
    assertThat(first.contribution()).isCloseTo(-0.7, within(1e-12));
    assertThat(first.text()).isEqualTo("silent for 12");
  }

  @Test
  void theStrongestComesFirstWhateverItsDirection() {
    assertThat(REASONS.of(FEATURES, new double[] {0.2, 0, 0, -0.5}))
        .extracting(Reason::feature)
        .containsExactly("source", "days");
  }

  @Test
  void whatHardlyMovedTheScoreIsNoReason() {
    assertThat(REASONS.of(FEATURES, new double[] {0.001, 0, 0, 0.5}))
        .extracting(Reason::text)
        .containsExactly("came by fair");
  }
}

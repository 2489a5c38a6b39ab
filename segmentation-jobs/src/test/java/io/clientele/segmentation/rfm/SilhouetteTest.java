package io.clientele.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
  private static final List<double[]> LINE =
      List.of(new double[] {0}, new double[] {1}, new double[] {10}, new double[] {12});

  @Test
  void itIsTheMeanOfWhatThePaperDefines() {
    double expected = ((11 - 1) / 11.0 + (10 - 1) / 10.0 + (9.5 - 2) / 9.5 + (11.5 - 2) / 11.5) / 4;
    assertThat(Silhouette.of(LINE, List.of("a", "a", "b", "b")).orElseThrow())
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void groupsThatInterleaveAreNegativeAndAPointAloneIsZero() {
    assertThat(Silhouette.of(LINE, List.of("a", "b", "a", "b")).orElseThrow()).isNegative();
    assertThat(Silhouette.of(LINE.subList(0, 2), List.of("a", "b")).orElseThrow()).isZero();
  }

  @Test
  void oneGroupHasNone() {
    assertThat(Silhouette.of(LINE, List.of("a", "a", "a", "a"))).isEmpty();
    assertThat(Silhouette.of(List.of(), List.of())).isEmpty();
  }
}

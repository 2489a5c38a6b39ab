package io.clientele.benchmarks.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.benchmarks.segmentation.Rounds.Build;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final Build SLOW = new Build(3.0, 5.5);
  private static final Build QUICK = new Build(1.25, 2.0);

  @Test
  void theFirstBuildIsNotWarm() {
    assertThat(new Rounds(9.5, List.of(QUICK, SLOW), 0).warm()).isEqualTo(SLOW);
    assertThat(new Rounds(9.5, List.of(SLOW, SLOW, QUICK), 0).warm()).isEqualTo(QUICK);
    assertThat(new Rounds(9.5, List.of(SLOW), 0).warm()).isEqualTo(SLOW);
  }

  @Test
  void travelsAsText() {
    var rounds = new Rounds(9.5, List.of(SLOW, QUICK), 1024);
    assertThat(Rounds.parse(rounds.text() + "\n")).isEqualTo(rounds);
  }
}

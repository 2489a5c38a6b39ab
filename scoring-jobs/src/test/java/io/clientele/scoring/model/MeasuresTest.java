package io.clientele.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MeasuresTest {
  @Property(tries = 200)
  void theAreaUnderTheCurveIsTheShareOfPairsInTheRightOrder(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> positives,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> negatives) {
    double right = 0;
    for (int positive : positives) {
      for (int negative : negatives) {
        right += positive > negative ? 1 : positive == negative ? 0.5 : 0;
      }
    }
    double[] scores =
        IntStream.concat(positives.stream().mapToInt(i -> i), negatives.stream().mapToInt(i -> i))
            .asDoubleStream()
            .toArray();
    int[] outcomes =
        IntStream.range(0, scores.length).map(i -> i < positives.size() ? 1 : 0).toArray();
    assertThat(Measures.auc(scores, outcomes))
        .isCloseTo(right / positives.size() / negatives.size(), within(1e-12));
  }

  @Example
  void theBrierScoreIsTheMeanSquaredDistance() {
    assertThat(Measures.brier(new double[] {0.8, 0.4}, new int[] {1, 0}))
        .isCloseTo((0.04 + 0.16) / 2, within(1e-12));
  }

  @Example
  void theLiftComparesTheTopTenthWithEverybody() {
    double[] scores = IntStream.range(0, 20).asDoubleStream().toArray();
    int[] outcomes = IntStream.range(0, 20).map(i -> i == 19 || i == 0 ? 1 : 0).toArray();
    assertThat(Measures.liftOfTopTenth(scores, outcomes)).isCloseTo(5, within(1e-12));
  }
}

package io.clientele.scoring.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.math.MathEx;

/**
 * Gradient-boosted small trees (Friedman, Stochastic Gradient Boosting, 1999): finds thresholds and
 * interplay that a weighted sum cannot.
 *
 * @param trees how many
 * @param shrinkage how much each tree may correct
 */
record BoostedTreesLearner(int trees, double shrinkage) implements Learner {
  private static final int DEPTH = 4;
  private static final int LEAVES = 8;
  private static final int SMALLEST_LEAF = 20;
  private static final double SHARE_PER_TREE = 0.7;

  /** Trees this small learn little more from more examples, and take time in proportion. */
  private static final int MOST_EXAMPLES = 10_000;

  private static final String OUTCOME = "outcome";

  @Override
  public String description() {
    return "%d boosted trees (Smile), shrinkage %s".formatted(trees, shrinkage);
  }

  @Override
  public FittedModel fit(double[][] x, int[] y, long seed) {
    MathEx.setSeed(seed);
    int rows = Math.min(MOST_EXAMPLES, x.length);
    DataFrame examples =
        DataFrame.of(Arrays.copyOf(x, rows), names(x[0].length))
            .merge(IntVector.of(OUTCOME, Arrays.copyOf(y, rows)));
    var fitted =
        GradientTreeBoost.fit(
            Formula.lhs(OUTCOME),
            examples,
            trees,
            DEPTH,
            LEAVES,
            SMALLEST_LEAF,
            shrinkage,
            SHARE_PER_TREE);
    return new BoostedTreesModel(fitted, shrinkage);
  }

  private static String[] names(int width) {
    return IntStream.range(0, width).mapToObj(i -> "x" + i).toArray(String[]::new);
  }
}

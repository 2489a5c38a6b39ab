package io.clientele.scoring.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How good scores are, given what happened. */
public final class Measures {
  private static final int TENTH = 10;

  private Measures() {}

  /**
   * Area under the ROC curve: the chance that an example with the outcome has a higher score than
   * one without, ties counting half (Mann and Whitney 1947). Needs both outcomes.
   */
  public static double auc(double[] scores, int[] outcomes) {
    Integer[] order = byScore(scores);
    double rankSum = 0;
    for (int start = 0, end; start < order.length; start = end) {
      end = start;
      int positives = 0;
      while (end < order.length && scores[order[end]] == scores[order[start]]) {
        positives += outcomes[order[end++]];
      }
      rankSum += positives * (start + 1 + end) / 2.0;
    }
    double positives = Arrays.stream(outcomes).sum();
    double negatives = outcomes.length - positives;
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
  }

  /** Mean squared distance between probability and outcome (Brier 1950); 0 is perfect. */
  public static double brier(double[] probabilities, int[] outcomes) {
    return IntStream.range(0, outcomes.length)
        .mapToDouble(i -> Math.pow(probabilities[i] - outcomes[i], 2))
        .average()
        .orElse(0);
  }

  /** How many times more often the outcome happens in the tenth with the highest scores. */
  public static double liftOfTopTenth(double[] scores, int[] outcomes) {
    Integer[] order = byScore(scores);
    int tenth = Math.max(1, order.length / TENTH);
    double hits = Arrays.stream(order).skip(order.length - tenth).mapToInt(i -> outcomes[i]).sum();
    return hits / tenth / Arrays.stream(outcomes).average().orElse(1);
  }

  private static Integer[] byScore(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> scores[i]))
        .toArray(Integer[]::new);
  }
}

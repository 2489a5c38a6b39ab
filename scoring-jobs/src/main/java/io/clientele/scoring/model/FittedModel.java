package io.clientele.scoring.model;

import java.io.Serializable;

/** What a {@link Learner} learned. */
public interface FittedModel extends Serializable {
  /** Log-odds of the outcome. */
  double logOdds(double[] x);

  /**
   * How far each number moved the log-odds away from those of an average example; positive raises
   * the probability.
   */
  double[] contributions(double[] x);

  /** Probability of the outcome. */
  default double probability(double[] x) {
    return Logistic.probability(logOdds(x));
  }
}

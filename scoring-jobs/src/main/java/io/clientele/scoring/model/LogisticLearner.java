package io.clientele.scoring.model;

import smile.classification.LogisticRegression;

/**
 * Logistic regression with a ridge penalty on {@link Standardised} numbers: calibrated by itself,
 * and hard to beat where examples are few.
 *
 * @param penalty weight of half the squared coefficients in the objective, per data set
 */
record LogisticLearner(double penalty) implements Learner {
  private static final double TOLERANCE = 1e-6;
  private static final int ITERATIONS = 300;

  @Override
  public String description() {
    return "logistic regression (Smile), ridge " + penalty;
  }

  @Override
  public FittedModel fit(double[][] x, int[] y, long seed) {
    Standardised scale = Standardised.of(x);
    var fitted = LogisticRegression.binomial(scale.applyAll(x), y, penalty, TOLERANCE, ITERATIONS);
    return new LogisticModel(scale, fitted.coefficients());
  }
}

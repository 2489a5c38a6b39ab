package io.clientele.scoring.model;

/** A weighted sum of standardised numbers; the last coefficient is the intercept. */
@SuppressWarnings("ArrayRecordComponent") // compared by its predictions only
record LogisticModel(Standardised scale, double[] coefficients) implements FittedModel {
  @Override
  public double logOdds(double[] x) {
    double sum = coefficients[coefficients.length - 1];
    for (double contribution : contributions(x)) {
      sum += contribution;
    }
    return sum;
  }

  /** A standardised number is zero on average, so its term is its distance from the average. */
  @Override
  public double[] contributions(double[] x) {
    double[] terms = scale.apply(x);
    for (int i = 0; i < terms.length; i++) {
      terms[i] *= coefficients[i];
    }
    return terms;
  }
}

package io.clientele.scoring.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Brings numbers of every size to mean 0 and deviation 1, after {@code sign(x)·ln(1 + |x|)}, which
 * tames the long tails of counts, days and amounts. A number that never varies becomes 0, and
 * values far outside what was seen are held at six deviations.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what it does only
record Standardised(double[] means, double[] deviations) implements Serializable {
  private static final double FAR = 6;
  private static final double NEVER_VARIES = 1e-9;

  static Standardised of(double[][] x) {
    int width = x[0].length;
    double[] means = new double[width];
    double[] deviations = new double[width];
    for (int i = 0; i < width; i++) {
      int column = i;
      double[] values = Arrays.stream(x).mapToDouble(row -> tamed(row[column])).toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      means[i] = mean;
      deviations[i] = Math.sqrt(variance);
    }
    return new Standardised(means, deviations);
  }

  double[] apply(double[] row) {
    double[] result = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      double z = (tamed(row[i]) - means[i]) / deviations[i];
      result[i] = deviations[i] < NEVER_VARIES ? 0 : Math.max(-FAR, Math.min(FAR, z));
    }
    return result;
  }

  double[][] applyAll(double[][] rows) {
    return Arrays.stream(rows).map(this::apply).toArray(double[][]::new);
  }

  private static double tamed(double value) {
    return Math.signum(value) * Math.log1p(Math.abs(value));
  }
}

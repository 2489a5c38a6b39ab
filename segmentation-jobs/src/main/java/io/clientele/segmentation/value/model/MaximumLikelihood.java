package io.clientele.segmentation.value.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import smile.math.BFGS;
import smile.math.DifferentiableMultivariateFunction;

/**
 * Parameters above zero that make a mean log-likelihood largest, found by Smile's BFGS on their
 * logarithms. The gradient is that of central differences.
 */
final class MaximumLikelihood implements DifferentiableMultivariateFunction {
  private static final double STEP = 1e-4;
  private static final double TOLERANCE = 1e-8;
  private static final double FLAT = 1e-5;
  private static final int ITERATIONS = 200;

  /** Where there is no maximum a parameter runs away; it is stopped at e^±15. */
  private static final double FURTHEST = 15;

  /** Beyond e^±9 a parameter is on its way to zero or to no end, on ground that is flat too. */
  private static final double FAR = 9;

  private static final double REFUSED = 1e10;

  private final transient ToDoubleFunction<double[]> meanLogLikelihood;

  MaximumLikelihood(ToDoubleFunction<double[]> meanLogLikelihood) {
    this.meanLogLikelihood = meanLogLikelihood;
  }

  /**
   * @param parameters where the search ended
   * @param mean the mean log-likelihood there
   * @param isConverged true for a flat place within reach
   */
  record Found(double[] parameters, double mean, boolean isConverged) {}

  /** The best of what is found from each start. */
  Found from(List<double[]> starts) {
    return starts.stream()
        .map(this::from)
        .max(Comparator.comparing(Found::isConverged).thenComparing(Found::mean))
        .orElseThrow();
  }

  private Found from(double[] start) {
    double[] logs = Arrays.stream(start).map(Math::log).toArray();
    double lowest = BFGS.minimize(this, logs, TOLERANCE, ITERATIONS);
    double[] slope = new double[logs.length];
    g(logs, slope);
    boolean isFlat = Arrays.stream(slope).allMatch(each -> Math.abs(each) < FLAT);
    return new Found(parameters(logs), -lowest, isFlat && areWithin(FAR, logs));
  }

  @Override
  public double f(double[] logs) {
    double mean =
        areWithin(FURTHEST, logs) ? meanLogLikelihood.applyAsDouble(parameters(logs)) : Double.NaN;
    return Double.isFinite(mean) ? -mean : REFUSED;
  }

  @Override
  public double g(double[] logs, double[] gradient) {
    for (int i = 0; i < logs.length; i++) {
      double at = logs[i];
      logs[i] = at + STEP;
      double above = f(logs);
      logs[i] = at - STEP;
      gradient[i] = (above - f(logs)) / (2 * STEP);
      logs[i] = at;
    }
    return f(logs);
  }

  private static boolean areWithin(double distance, double[] logs) {
    return Arrays.stream(logs).allMatch(each -> Math.abs(each) < distance);
  }

  private static double[] parameters(double[] logs) {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }
}

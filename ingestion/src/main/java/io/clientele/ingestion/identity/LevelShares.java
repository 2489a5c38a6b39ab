package io.clientele.ingestion.identity;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How pairs of one class are spread over the levels of each field.
 *
 * @param shares by ordinal of {@link Field} and {@link Level}; those of a field add up to 1
 */
record LevelShares(double[][] shares) implements Serializable {
  private static final int FIELDS = Field.values().length;
  private static final int LEVELS = Level.values().length;

  /** What records of one person look like before anything is learned. */
  static LevelShares expectedOfMatches() {
    return everywhere(0, 0.05, 0.05, 0.1, 0.78, 0.02);
  }

  /** What strangers look like before anything is learned. */
  static LevelShares expectedOfStrangers() {
    return everywhere(0, 0.96, 0.02, 0.006, 0.01, 0.004);
  }

  static LevelShares zero() {
    return new LevelShares(new double[FIELDS][LEVELS]);
  }

  private static LevelShares everywhere(double... levels) {
    var shares = zero();
    Arrays.stream(shares.shares).forEach(of -> System.arraycopy(levels, 0, of, 0, LEVELS));
    return shares;
  }

  double of(Field field, Level level) {
    return shares[field.ordinal()][level.ordinal()];
  }

  /** Natural logarithm of the pattern's probability in the class; missing fields say nothing. */
  double logLikelihood(long pattern) {
    double sum = 0;
    for (Field field : Field.values()) {
      Level level = Pattern.level(pattern, field);
      if (level != Level.MISSING) {
        sum += Math.log(of(field, level));
      }
    }
    return sum;
  }

  /** Counts pairs of this pattern, in the roles of sums. */
  void add(long pattern, double pairs) {
    for (Field field : Field.values()) {
      Level level = Pattern.level(pattern, field);
      if (level != Level.MISSING) {
        shares[field.ordinal()][level.ordinal()] += pairs;
      }
    }
  }

  /** Takes one field's sums from two classes that look alike in it. */
  static double[] together(double[] one, double[] other) {
    double[] sum = new double[one.length];
    Arrays.setAll(sum, i -> one[i] + other[i]);
    return sum;
  }

  /** The sums divided by their total. */
  static double[] normalised(double[] sums) {
    double total = Arrays.stream(sums).sum();
    return Arrays.stream(sums).map(sum -> sum / total).toArray();
  }
}

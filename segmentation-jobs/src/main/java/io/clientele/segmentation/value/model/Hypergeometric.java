package io.clientele.segmentation.value.model;

/** The cases of Gauss's hypergeometric function 2F1 that purchase models need. */
final class Hypergeometric {
  private static final int MOST_LEVELS = 2_000;
  private static final int MOST_TERMS = 100_000;
  private static final double ENOUGH = 1e-15;

  private Hypergeometric() {}

  /**
   * 2F1(1, n; n + s + 1; w) / (n + s) for n, s > 0 and any w < 1, by Gauss's continued fraction
   * (DLMF 15.7.1), evaluated by the method of Lentz as in Numerical Recipes, section 5.2. It
   * converges for arguments below -1 and near 1, where the power series does not or too slowly.
   *
   * @return not a number where two thousand levels do not suffice, as for w < -10,000
   */
  static double ofOne(double n, double s, double w) {
    double denominator = n + s;
    double c = denominator;
    double d = 0;
    double value = denominator;
    for (int j = 1; j <= MOST_LEVELS; j++) {
      int k = j / 2;
      double u = j % 2 == 1 ? (n + k) * (n + s + k) : k * (s + k);
      denominator += 1;
      d = 1 / (denominator - u * w * d);
      c = denominator - u * w / c;
      double change = c * d;
      value *= change;
      if (Math.abs(change - 1) < ENOUGH) {
        return 1 / value;
      }
    }
    return Double.NaN;
  }

  /**
   * The sum over k = 1, 2 … of (p)ₖ (q)ₖ₋₁ / ((t)ₖ₋₁ k!) zᵏ for 0 ≤ z < 1 and t > 0: what 2F1(p, q
   * − 1; t − 1; z) − 1 is a multiple of.
   */
  static double tail(double p, double q, double t, double z) {
    double term = p * z;
    double sum = term;
    for (int k = 1; k < MOST_TERMS; k++) {
      term *= (p + k) * (q + k - 1) / ((t + k - 1) * (k + 1)) * z;
      sum += term;
      if (Math.abs(term) <= ENOUGH * (1 - z) * Math.abs(sum)) {
        break;
      }
    }
    return sum;
  }
}

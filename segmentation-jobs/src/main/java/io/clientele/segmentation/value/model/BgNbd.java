package io.clientele.segmentation.value.model;

import static smile.math.special.Gamma.lgamma;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The BG/NBD model: a customer buys at random at a rate of his own, gamma distributed over
 * customers, and may stop right after any purchase with a probability of his own, beta distributed.
 *
 * <p>P. S. Fader, B. G. S. Hardie, K. L. Lee: "Counting Your Customers" the Easy Way, Marketing
 * Science 24(2), 2005: likelihood (6), expectation (10). The probability to be alive is Fader,
 * Hardie and Lee: Computing P(alive) Using the BG/NBD Model, 2008.
 *
 * @param r shape of the buying rate
 * @param alpha scale of it, a time
 * @param a first parameter of the probability to stop
 * @param b second one
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {
  @Override
  public Map<String, Double> parameters() {
    var named = new LinkedHashMap<String, Double>();
    named.put("r", r);
    named.put("alpha", alpha);
    named.put("a", a);
    named.put("b", b);
    return named;
  }

  @Override
  public double logOfCount(int repeats) {
    double oftenStayed = logBeta(a, b + repeats) - logBeta(a, b);
    return oftenStayed + lgamma(r + repeats) - lgamma(r) + r * Math.log(alpha);
  }

  @Override
  public double logStayed(int repeats, double age) {
    return -(r + repeats) * Math.log(alpha + age);
  }

  /** Nobody stops before the first repeat: the dice are thrown after purchases. */
  @Override
  public double logLeft(int repeats, double recency) {
    return repeats == 0
        ? Double.NEGATIVE_INFINITY
        : Math.log(a / (b + repeats - 1)) - (r + repeats) * Math.log(alpha + recency);
  }

  @Override
  public double alive(int repeats, double recency, double age) {
    return 1 / (1 + Math.exp(logLeft(repeats, recency) - logStayed(repeats, age)));
  }

  /**
   * Equation (10) without its denominator. Euler's transformation (DLMF 15.8.1) of the
   * hypergeometric function and taking a − 1 out of both terms leave no difference of near numbers,
   * and nothing to divide by where a is 1 or a + b + repeats is.
   */
  @Override
  public double purchasesIfAlive(int repeats, double age, double horizon) {
    double c = a + b + repeats - 1;
    double logRest = Math.log((alpha + age) / (alpha + age + horizon));
    double power = (a - 1) * logRest;
    double first = Math.abs(power) < 1e-300 ? -logRest : -Math.expm1(power) / (a - 1);
    double z = horizon / (alpha + age + horizon);
    return c * first - Math.exp(power) * Hypergeometric.tail(c - repeats - r, a, c + 1, z);
  }

  private static double logBeta(double p, double q) {
    return lgamma(p) + lgamma(q) - lgamma(p + q);
  }
}

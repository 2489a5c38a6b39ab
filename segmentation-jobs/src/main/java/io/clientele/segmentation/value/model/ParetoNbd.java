package io.clientele.segmentation.value.model;

import static smile.math.special.Gamma.lgamma;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Pareto/NBD model: a customer buys at random at a rate of his own and stops at a random time
 * at a rate of his own; both rates are gamma distributed over customers.
 *
 * <p>D. C. Schmittlein, D. G. Morrison, R. Colombo: Counting Your Customers, Management Science
 * 33(1), 1987. The likelihood is the integral over the time of stopping in P. S. Fader, B. G. S.
 * Hardie: A Note on Deriving the Pareto/NBD Model and Related Expressions, 2005. There it becomes
 * one of two differences of hypergeometric functions, whichever of alpha and beta is larger; here
 * one continued fraction serves both, and nothing is subtracted.
 *
 * @param r shape of the buying rate
 * @param alpha scale of it, a time
 * @param s shape of the rate of stopping
 * @param beta scale of it, a time
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {
  @Override
  public Map<String, Double> parameters() {
    var named = new LinkedHashMap<String, Double>();
    named.put("r", r);
    named.put("alpha", alpha);
    named.put("s", s);
    named.put("beta", beta);
    return named;
  }

  @Override
  public double logOfCount(int repeats) {
    return lgamma(r + repeats) - lgamma(r) + r * Math.log(alpha) + s * Math.log(beta);
  }

  /** Still there at this age, less what {@link #logLeft} counts of later stops. */
  @Override
  public double logStayed(int repeats, double age) {
    return logSurvival(repeats, age) + Math.log(Math.max(0, 1 - stopsAfter(repeats, age)));
  }

  /** Stopped at any time after the latest purchase, be it after the end of what is known. */
  @Override
  public double logLeft(int repeats, double recency) {
    return logSurvival(repeats, recency) + Math.log(stopsAfter(repeats, recency));
  }

  @Override
  public double alive(int repeats, double recency, double age) {
    double since = Math.exp(logLeft(repeats, recency) - logSurvival(repeats, age));
    return 1 / (1 - stopsAfter(repeats, age) + since);
  }

  /** The conditional expectation of Fader and Hardie, 2005, without P(alive), for s = 1 too. */
  @Override
  public double purchasesIfAlive(int repeats, double age, double horizon) {
    double logRest = Math.log((beta + age) / (beta + age + horizon));
    double power = (s - 1) * logRest;
    double time = Math.abs(power) < 1e-300 ? -logRest : -Math.expm1(power) / (s - 1);
    return (r + repeats) * (beta + age) / (alpha + age) * time;
  }

  private double logSurvival(int repeats, double time) {
    return -(r + repeats) * Math.log(alpha + time) - s * Math.log(beta + time);
  }

  /**
   * s ∫ (α + u)⁻ⁿ (β + u)⁻ˢ⁻¹ du from the time on, n = r + repeats, as a part of the integrand's
   * bound (α + time)⁻ⁿ (β + time)⁻ˢ: 0 to 1.
   */
  private double stopsAfter(int repeats, double time) {
    return s * Hypergeometric.ofOne(r + repeats, s, (alpha - beta) / (alpha + time));
  }
}

package io.clientele.segmentation.value.model;

import static smile.math.special.Gamma.lgamma;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Gamma-Gamma model of amounts: a customer's purchases are gamma distributed around a mean of
 * his own, which does not depend on how often he buys.
 *
 * <p>P. S. Fader, B. G. S. Hardie: The Gamma-Gamma Model of Monetary Value, 2013: likelihood (1a),
 * expectation (5).
 *
 * @param p shape of a customer's amounts
 * @param q shape of the scales over customers
 * @param v scale of these, an amount (γ in the note)
 */
public record GammaGamma(double p, double q, double v) implements Serializable {
  private static final List<double[]> STARTS =
      List.of(new double[] {1, 2, 1}, new double[] {6, 4, 0.5}, new double[] {0.5, 10, 10});

  /**
   * @param model amounts in the currency of the spending
   * @param logLikelihood natural logarithm of the likelihood of all mean amounts
   * @param isConverged false where the likelihood has no maximum or none was found
   */
  public record Fit(GammaGamma model, double logLikelihood, boolean isConverged) {}

  /** Fits in units of the mean amount, so that any currency works. */
  public static Fit fit(Spending spending) {
    double unit = spending.meanAmount();
    double customers = spending.customers();
    var likelihood =
        new MaximumLikelihood(
            found -> spending.logLikelihood(inUnitsOf(unit, found)) / customers + Math.log(unit));
    var found = likelihood.from(STARTS);
    GammaGamma model = inUnitsOf(unit, found.parameters());
    return new Fit(model, spending.logLikelihood(model), found.isConverged());
  }

  public Map<String, Double> parameters() {
    var named = new LinkedHashMap<String, Double>();
    named.put("p", p);
    named.put("q", q);
    named.put("v", v);
    return named;
  }

  /** False where so many customers spend so much that there is no mean over all. */
  public boolean hasMean() {
    return q > 1;
  }

  /** What a purchase of any customer comes to, as one knows it who has not seen a repeat. */
  public double meanAmount() {
    return v * p / (q - 1);
  }

  /**
   * What a purchase of a customer comes to: between what his repeats came to and the mean of all.
   *
   * @param repeats of the customer
   * @param amount what these came to; who has none, or none above zero, is taken as any customer
   */
  public double meanAmount(int repeats, double amount) {
    return repeats > 0 && amount > 0 ? p * (v + amount) / (p * repeats + q - 1) : meanAmount();
  }

  double logOfCount(int repeats) {
    double shape = p * repeats;
    return lgamma(shape + q)
        - lgamma(shape)
        - lgamma(q)
        + q * Math.log(v)
        + shape * Math.log(repeats);
  }

  private static GammaGamma inUnitsOf(double unit, double[] parameters) {
    return new GammaGamma(parameters[0], parameters[1], parameters[2] * unit);
  }
}

package io.clientele.segmentation.value.model;

import java.io.Serializable;
import java.util.List;

/**
 * A purchase model fitted by maximum likelihood.
 *
 * @param family which kind of model
 * @param model the model, times in the unit of the purchases
 * @param logLikelihood natural logarithm of the likelihood of all histories
 * @param isConverged false where the likelihood has no maximum or none was found; the model then
 *     tells nothing
 */
public record PurchaseFit(
    ModelFamily family, PurchaseModel model, double logLikelihood, boolean isConverged)
    implements Serializable {
  private static final int FEW = 5_000;
  private static final double STEPS_OF_THE_MEAN_AGE = 20;

  /**
   * Fits in units of the customers' mean age, so that days and weeks work alike.
   *
   * @param purchases of one customer at least
   */
  public static PurchaseFit of(ModelFamily family, Purchases purchases) {
    double meanAge = purchases.meanAge();
    double unit = meanAge > 0 ? meanAge : 1;
    MaximumLikelihood.Found found = found(family, purchases.inUnitsOf(unit));
    PurchaseModel model = family.of(found.parameters(), unit);
    return new PurchaseFit(family, model, purchases.logLikelihood(model), found.isConverged());
  }

  /**
   * Where histories are many, the starts are tried on times rounded roughly, and the best is
   * finished on the exact ones. Rounding may lead astray; then every start gets the exact times.
   */
  private static MaximumLikelihood.Found found(ModelFamily family, Purchases scaled) {
    if (scaled.size() > FEW) {
      var rough = found(family, scaled.roundedTo(1 / STEPS_OF_THE_MEAN_AGE), family.starts());
      var exact = rough.isConverged() ? found(family, scaled, List.of(rough.parameters())) : rough;
      if (exact.isConverged()) {
        return exact;
      }
    }
    return found(family, scaled, family.starts());
  }

  private static MaximumLikelihood.Found found(
      ModelFamily family, Purchases purchases, List<double[]> starts) {
    double customers = purchases.customers();
    return new MaximumLikelihood(
            parameters -> purchases.logLikelihood(family.of(parameters, 1)) / customers)
        .from(starts);
  }
}

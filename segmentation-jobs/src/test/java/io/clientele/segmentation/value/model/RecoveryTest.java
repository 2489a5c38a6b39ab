package io.clientele.segmentation.value.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Customers who behave as a model says give its parameters back. */
class RecoveryTest {
  private static final int CUSTOMERS = 60_000;

  @Test
  void ofBgNbd() {
    var model = new BgNbd(0.8, 40, 0.9, 3);
    Purchases purchases = purchases(new Simulated(1).customers(model).limit(CUSTOMERS).toList());
    assertRecovered(ModelFamily.BG_NBD, model, purchases);
  }

  @Test
  void ofParetoNbdWhereAlphaIsLarger() {
    var model = new ParetoNbd(0.9, 60, 0.7, 40);
    Purchases purchases = purchases(new Simulated(2).customers(model).limit(CUSTOMERS).toList());
    assertRecovered(ModelFamily.PARETO_NBD, model, purchases);
  }

  @Test
  void ofParetoNbdWhereBetaIsLarger() {
    var model = new ParetoNbd(1.2, 30, 1.5, 200);
    Purchases purchases = purchases(new Simulated(3).customers(model).limit(CUSTOMERS).toList());
    assertRecovered(ModelFamily.PARETO_NBD, model, purchases);
  }

  @Test
  void ofGammaGamma() {
    var model = new GammaGamma(5, 4, 20);
    var spending = Spending.of(new Simulated(4).spending(model).limit(CUSTOMERS).toList());
    GammaGamma.Fit fit = GammaGamma.fit(spending);
    assertThat(fit.isConverged()).isTrue();
    assertNear(fit.model().parameters(), model.parameters());
    assertThat(spending.correlation()).isBetween(-0.02, 0.02);
  }

  private static Purchases purchases(List<PurchaseGroup> customers) {
    return Purchases.of(customers);
  }

  private static void assertRecovered(ModelFamily family, PurchaseModel model, Purchases from) {
    PurchaseFit fit = PurchaseFit.of(family, from);
    assertThat(fit.isConverged()).isTrue();
    assertThat(fit.logLikelihood()).isGreaterThan(from.logLikelihood(model));
    assertNear(fit.model().parameters(), model.parameters());
  }

  private static void assertNear(Map<String, Double> found, Map<String, Double> wanted) {
    wanted.forEach(
        (name, value) -> assertThat(found.get(name)).as(name).isCloseTo(value, withPercentage(12)));
  }
}

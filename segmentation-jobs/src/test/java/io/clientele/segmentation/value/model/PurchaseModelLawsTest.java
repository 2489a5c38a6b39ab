package io.clientele.segmentation.value.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PurchaseModelLawsTest {
  private static final double NEARLY_ONE = 1 - 1e-12;

  @Property
  void theProbabilityToBeAliveIsAtMostOneAndFallsWithSilence(
      @ForAll("models") PurchaseModel model,
      @ForAll @IntRange(min = 0, max = 300) int repeats,
      @ForAll @DoubleRange(min = 1, max = 500) double recency) {
    double from = repeats == 0 ? 0 : recency;
    double before = 1;
    for (double silence : new double[] {0, 1, 30, 300, 3000}) {
      double alive = model.alive(repeats, from, from + silence);
      assertThat(alive).isBetween(0.0, before + 1e-9);
      before = alive;
    }
  }

  @Property
  void expectedPurchasesGrowWithTheHorizonFromNone(
      @ForAll("models") PurchaseModel model,
      @ForAll @IntRange(min = 0, max = 300) int repeats,
      @ForAll @DoubleRange(min = 0, max = 1500) double age) {
    double before = 0;
    assertThat(model.purchasesIfAlive(repeats, age, 0)).isZero();
    for (double horizon : new double[] {0.01, 1, 30, 90, 365, 3650}) {
      double purchases = model.purchasesIfAlive(repeats, age, horizon);
      assertThat(purchases).isFinite().isPositive().isGreaterThanOrEqualTo(before * NEARLY_ONE);
      before = purchases;
    }
  }

  /** What is expected at once is the mean rate; so nothing can be expected faster than at first. */
  @Property
  void expectationBeginsAtTheMeanRateAndSlowsDown(
      @ForAll("models") PurchaseModel model,
      @ForAll @IntRange(min = 0, max = 50) int repeats,
      @ForAll @DoubleRange(min = 1, max = 1500) double age) {
    double r = model.parameters().get("r");
    double alpha = model.parameters().get("alpha");
    double rate = (r + repeats) / (alpha + age);
    double soon = model.purchasesIfAlive(repeats, age, 1e-4) / 1e-4;
    assertThat(soon).isCloseTo(rate, within(1e-3 * rate));
    assertThat(model.purchasesIfAlive(repeats, age, 365) / 365).isLessThan(rate);
  }

  @Property
  void waitingCostsNothingAtNoDiscountAndMoreAtAHigherOne(
      @ForAll("models") PurchaseModel model, @ForAll @IntRange(min = 1, max = 730) int horizon) {
    double plain = model.purchasesIfAlive(3, 100, horizon);
    double at0 = new Discount(0).purchasesIfAlive(model, 3, 100, horizon);
    double at10 = new Discount(0.1).purchasesIfAlive(model, 3, 100, horizon);
    double at50 = new Discount(0.5).purchasesIfAlive(model, 3, 100, horizon);
    assertThat(at0).isCloseTo(plain, within(1e-9 * plain));
    assertThat(at10).isLessThan(at0).isGreaterThan(at50);
    assertThat(at10).isGreaterThan(plain * Math.pow(1.1, -horizon / 365.0));
  }

  @Provide
  Arbitrary<PurchaseModel> models() {
    Arbitrary<Double> shape = Arbitraries.doubles().between(0.05, 8);
    Arbitrary<Double> time = Arbitraries.doubles().between(2, 400);
    return Arbitraries.oneOf(
        Combinators.combine(shape, time, shape, shape).as(BgNbd::new),
        Combinators.combine(shape, time, shape, time).as(ParetoNbd::new),
        Combinators.combine(shape, time, Arbitraries.just(1.0), shape).as(BgNbd::new),
        Combinators.combine(shape, time, Arbitraries.just(1.0), time).as(ParetoNbd::new));
  }
}

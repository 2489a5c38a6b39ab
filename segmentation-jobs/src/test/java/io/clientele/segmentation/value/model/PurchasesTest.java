package io.clientele.segmentation.value.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PurchasesTest {
  private static final BgNbd BG_NBD = new BgNbd(0.3, 30, 0.8, 2.5);
  private static final ParetoNbd PARETO_NBD = new ParetoNbd(0.5, 70, 0.6, 80);

  @Property(tries = 20)
  void orderAndGroupingChangeNothing(@ForAll long seed) {
    List<PurchaseGroup> customers = rounded(seed);
    List<PurchaseGroup> shuffled = new ArrayList<>(customers);
    Collections.shuffle(shuffled, new Random(seed));
    Purchases single = Purchases.of(customers);
    Purchases again = Purchases.of(shuffled);
    assertThat(single.size()).isLessThan(customers.size());
    for (PurchaseModel model : List.of(BG_NBD, PARETO_NBD)) {
      assertThat(again.logLikelihood(model)).isEqualTo(single.logLikelihood(model));
      assertThat(single.logLikelihood(model))
          .isCloseTo(
              customers.stream().mapToDouble(each -> alone(each, model)).sum(), within(1e-6));
    }
  }

  @Property(tries = 3)
  void twiceTheCustomersGiveTheSameModel(@ForAll long seed) {
    List<PurchaseGroup> customers = rounded(seed);
    List<PurchaseGroup> doubled =
        customers.stream()
            .map(each -> new PurchaseGroup(each.repeats(), each.recency(), each.age(), 2))
            .toList();
    PurchaseFit one = PurchaseFit.of(ModelFamily.BG_NBD, Purchases.of(customers));
    PurchaseFit two = PurchaseFit.of(ModelFamily.BG_NBD, Purchases.of(doubled));
    assertThat(two.logLikelihood()).isCloseTo(2 * one.logLikelihood(), within(1e-4));
    one.model()
        .parameters()
        .forEach(
            (name, value) ->
                assertThat(two.model().parameters().get(name))
                    .isCloseTo(value, within(1e-3 * value)));
  }

  @Example
  void expectedPurchasesAreThoseOfTheCustomersTogether() {
    List<PurchaseGroup> customers = rounded(7);
    double expected =
        customers.stream()
            .mapToDouble(c -> PARETO_NBD.expectedPurchases(c.repeats(), c.recency(), c.age(), 90))
            .sum();
    assertThat(Purchases.of(customers).expectedPurchases(PARETO_NBD, 90))
        .isCloseTo(expected, within(1e-6));
  }

  @Example
  void whereNobodyEverStopsThereIsNoMaximum() {
    List<PurchaseGroup> faithful = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      faithful.add(new PurchaseGroup(12 + i % 5, 359, 360, 1));
    }
    for (ModelFamily family : ModelFamily.values()) {
      assertThat(PurchaseFit.of(family, Purchases.of(faithful)).isConverged()).isFalse();
    }
  }

  private static double alone(PurchaseGroup customer, PurchaseModel model) {
    return Purchases.of(List.of(customer)).logLikelihood(model);
  }

  private static List<PurchaseGroup> rounded(long seed) {
    return new Simulated(seed)
        .customers(BG_NBD)
        .limit(1500)
        .map(each -> each.roundedTo(10))
        .toList();
  }
}

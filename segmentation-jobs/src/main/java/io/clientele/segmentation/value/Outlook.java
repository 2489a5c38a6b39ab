package io.clientele.segmentation.value;

import io.clientele.segmentation.value.model.Discount;
import io.clientele.segmentation.value.model.PurchaseModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Purchases that a customer makes who is alive, which depend on repeats and age alone: few pairs,
 * that many customers share, so each is computed once.
 */
final class Outlook {
  /** Some 20 MB. */
  private static final int MOST_KEPT = 100_000;

  /** Days; pairs of repeats and age then have different numbers that hash well. */
  private static final long MORE_THAN_AN_AGE = 1_000_003;

  /**
   * @param purchases for each horizon
   * @param discounted the same, each purchase less what waiting for it costs
   */
  record IfAlive(double[] purchases, double[] discounted) {}

  private final PurchaseModel model;
  private final List<Integer> horizons;
  private final Discount discount;
  private final Map<Long, IfAlive> known = new HashMap<>();

  Outlook(PurchaseModel model, List<Integer> horizons, Discount discount) {
    this.model = model;
    this.horizons = horizons;
    this.discount = discount;
  }

  IfAlive of(int repeats, int age) {
    if (known.size() >= MOST_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(repeats * MORE_THAN_AN_AGE + age, pair -> computed(repeats, age));
  }

  private IfAlive computed(int repeats, int age) {
    return new IfAlive(
        horizons.stream().mapToDouble(days -> model.purchasesIfAlive(repeats, age, days)).toArray(),
        horizons.stream()
            .mapToDouble(days -> discount.purchasesIfAlive(model, repeats, age, days))
            .toArray());
  }
}

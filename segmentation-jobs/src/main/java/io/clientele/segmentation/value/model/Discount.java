package io.clientele.segmentation.value.model;

import java.io.Serializable;

/**
 * What waiting for a purchase costs.
 *
 * @param yearlyRate 0.1 where an amount in a year is worth 1 / 1.1 of it today
 */
public record Discount(double yearlyRate) implements Serializable {
  private static final int STEP = 30;
  private static final double YEAR = 365;

  /**
   * Purchases within the horizon of a customer who still buys, each weighted by what it is worth
   * today. The horizon is taken in steps of 30 days; the purchases of a step count as made in its
   * middle.
   *
   * @param model times in days
   */
  public double purchasesIfAlive(PurchaseModel model, int repeats, double age, int horizon) {
    double worth = 0;
    double before = 0;
    for (int from = 0; from < horizon; from += STEP) {
      int to = Math.min(from + STEP, horizon);
      double until = model.purchasesIfAlive(repeats, age, to);
      worth += (until - before) * factor((from + to) / 2.0);
      before = until;
    }
    return worth;
  }

  private double factor(double days) {
    return Math.pow(1 + yearlyRate, -days / YEAR);
  }
}

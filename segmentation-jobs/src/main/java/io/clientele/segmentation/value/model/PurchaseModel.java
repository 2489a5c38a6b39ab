package io.clientele.segmentation.value.model;

import java.io.Serializable;
import java.util.Map;

/**
 * How often customers buy and when they stop buying, told apart by nothing but (repeats, recency,
 * age); see {@link PurchaseGroup} for these. Times are in the unit the model was fitted in.
 *
 * <p>The likelihood of a history is {@code ofCount(repeats) · (stayed(repeats, age) + left(repeats,
 * recency))}: the customer still buys at the end of what is known, or stopped at some time since
 * the latest purchase. All three are given as natural logarithms, since they are out of a double's
 * range for who buys often.
 */
public interface PurchaseModel extends Serializable {
  /** Parameters by the letters of the paper, in its order. */
  Map<String, Double> parameters();

  double logOfCount(int repeats);

  double logStayed(int repeats, double age);

  double logLeft(int repeats, double recency);

  /** The probability that the customer has not stopped buying, 0 to 1. */
  double alive(int repeats, double recency, double age);

  /** Purchases within the horizon that a customer makes who still buys at this age. */
  double purchasesIfAlive(int repeats, double age, double horizon);

  /** Purchases that the customer is expected to make within the horizon. */
  default double expectedPurchases(int repeats, double recency, double age, double horizon) {
    return alive(repeats, recency, age) * purchasesIfAlive(repeats, age, horizon);
  }
}

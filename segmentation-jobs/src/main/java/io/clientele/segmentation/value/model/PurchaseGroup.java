package io.clientele.segmentation.value.model;

/**
 * Customers with the same history of purchases. Times are in one unit, days or weeks, counted from
 * the customer's first purchase.
 *
 * @param repeats purchases after the first, 0 or more
 * @param recency time of the latest purchase; 0 where there is no repeat
 * @param age time until which purchases are known
 * @param customers how many customers have this history
 */
public record PurchaseGroup(int repeats, double recency, double age, long customers) {
  public PurchaseGroup {
    if (repeats < 0 || recency < 0 || age < recency || customers < 0) {
      throw new IllegalArgumentException(
          "repeats %d, recency %s, age %s, customers %d"
              .formatted(repeats, recency, age, customers));
    }
  }

  /** The same history of so many customers. */
  PurchaseGroup with(long number) {
    return new PurchaseGroup(repeats, recency, age, number);
  }

  /** The same customers with times rounded down to multiples of the step. */
  PurchaseGroup roundedTo(double step) {
    return new PurchaseGroup(
        repeats, Math.floor(recency / step) * step, Math.floor(age / step) * step, customers);
  }

  /** The same customers with times counted in another unit. */
  PurchaseGroup inUnitsOf(double unit) {
    return new PurchaseGroup(repeats, recency / unit, age / unit, customers);
  }
}

package io.clientele.segmentation.value.model;

/**
 * Customers with the same number of repeats whose repeats came to about the same amount. The
 * likelihood of all needs the mean amount of the group only inside one slowly changing logarithm:
 * where amounts within a group differ by 1 in 500, its error is below 2 in 10,000,000 a customer.
 *
 * @param repeats purchases after the first, 1 or more
 * @param amount mean over the customers of what their repeats came to, above zero
 * @param sumOfLogs sum over the customers of the logarithm of the mean amount of a repeat
 * @param customers how many they are
 */
public record SpendGroup(int repeats, double amount, double sumOfLogs, long customers) {
  /** One customer whose repeats came to this amount each, in the mean. */
  public static SpendGroup customer(int repeats, double mean) {
    return new SpendGroup(repeats, repeats * mean, Math.log(mean), 1);
  }

  /** The mean amount of a repeat. */
  double mean() {
    return amount / repeats;
  }
}

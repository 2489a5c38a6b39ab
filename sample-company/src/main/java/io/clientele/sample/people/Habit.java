package io.clientele.sample.people;

/**
 * How a customer buys.
 *
 * @see Life
 */
public enum Habit {
  /** Buys in a steady rhythm and seldom stops. */
  LOYAL(0.20, 46, 1.0),
  /** Buys in bursts, in the same months every year. */
  SEASONAL(0.17, 23, 0.6),
  /** Buys in a steady rhythm, loses interest, stops. */
  LAPSING(0.28, 50, 0.9),
  /** Buys once. */
  ONE_OFF(0.31, 0, 0.45),
  /** Buys for an organisation: larger baskets, a rhythm of months. */
  BUSINESS(0.04, 52, 0.8);

  private final double share;
  private final double daysBetweenPurchases;
  private final double interest;

  Habit(double share, double daysBetweenPurchases, double interest) {
    this.share = share;
    this.daysBetweenPurchases = daysBetweenPurchases;
    this.interest = interest;
  }

  /** Share of all customers. */
  double share() {
    return share;
  }

  double daysBetweenPurchases() {
    return daysBetweenPurchases;
  }

  /** How much the customer looks, opens and clicks while active; 1 is the most. */
  double interest() {
    return interest;
  }
}

package io.clientele.segmentation.affinity;

import io.clientele.contracts.config.Settings;
import java.time.LocalDate;

/**
 * The section {@code affinity} of {@code segments.yml}.
 *
 * @param windowDays how many days that end with the business day are looked at
 * @param minOrders orders with both that a pair needs
 * @param mostProducts how many of a source's most bought products, and of its categories, are
 *     paired
 * @param mostPerOrder orders of more different products are left out
 * @param smoothing how many purchases as everybody makes them are added to those after a category
 */
public record AffinitySettings(
    int windowDays, int minOrders, int mostProducts, int mostPerOrder, double smoothing) {
  public static final AffinitySettings STANDARD = new AffinitySettings(365, 20, 2000, 100, 10);

  private static final int TEN_YEARS = 3650;

  /** Pairs grow with the square: these make 50 million a source, and 125 thousand an order. */
  private static final int MOST_PRODUCTS = 10_000;

  private static final int MOST_PER_ORDER = 500;
  private static final double MOST_SMOOTHING = 1_000_000;

  /** What the section does not say is standard. */
  public static AffinitySettings from(Settings affinity) {
    var settings =
        new AffinitySettings(
            between(affinity, "window_days", 1, STANDARD.windowDays, TEN_YEARS),
            between(affinity, "min_orders", 1, STANDARD.minOrders, Integer.MAX_VALUE),
            between(affinity, "most_products", 2, STANDARD.mostProducts, MOST_PRODUCTS),
            between(affinity, "most_per_order", 2, STANDARD.mostPerOrder, MOST_PER_ORDER),
            smoothing(affinity));
    affinity.noOthers();
    return settings;
  }

  /** The first day that is looked at. */
  LocalDate from(LocalDate asOf) {
    return asOf.minusDays(windowDays - 1L);
  }

  private static double smoothing(Settings affinity) {
    double smoothing = affinity.number("smoothing", STANDARD.smoothing);
    if (!(smoothing > 0 && smoothing <= MOST_SMOOTHING)) {
      affinity.problem(
          "smoothing", "%s should be more than 0 and at most 1000000".formatted(smoothing));
    }
    return smoothing;
  }

  private static int between(Settings affinity, String key, int least, int fallback, int most) {
    int number = affinity.integer(key, fallback);
    if (number < least || number > most) {
      affinity.problem(key, "%d should be from %d to %d".formatted(number, least, most));
    }
    return number;
  }
}

package io.clientele.segmentation.rfm;

import io.clientele.contracts.config.Settings;
import io.clientele.contracts.mart.CustomerRfm;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The cut points that a workspace fixes, read from {@code segments.yml}. */
final class Thresholds {
  /** What {@code segments.yml} ships with. */
  static final CutPoints STANDARD =
      new CutPoints(
          List.of(30L, 90L, 180L, 365L),
          List.of(1L, 2L, 4L, 8L),
          List.of(50_00L, 150_00L, 500_00L, 1_500_00L));

  private Thresholds() {}

  /** Cut points of each measure; those of a measure that is not said are standard. */
  static CutPoints from(Settings threshold) {
    var cuts =
        new CutPoints(
            read(threshold, "recency_days", Thresholds::whole, STANDARD.days()),
            read(threshold, "orders", Thresholds::whole, STANDARD.orders()),
            read(threshold, "amount", Thresholds::cents, STANDARD.cents()));
    threshold.noOthers();
    return cuts;
  }

  private static List<Long> read(
      Settings threshold, String key, Function<String, Long> number, List<Long> standard) {
    if (!threshold.has(key)) {
      return standard;
    }
    List<String> texts = threshold.texts(key);
    try {
      List<Long> cuts = texts.stream().map(String::strip).map(number).toList();
      if (isAscending(cuts) && !cuts.isEmpty() && cuts.size() < CustomerRfm.MOST_SCORES) {
        return cuts;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Reported below with the others, since the user has to look at the same line.
    }
    threshold.problem(
        key,
        "%s should be 1 to %d %s, each larger than the one before"
            .formatted(
                texts,
                CustomerRfm.MOST_SCORES - 1,
                key.equals("amount") ? "amounts with at most two decimals" : "whole numbers"));
    return standard;
  }

  private static boolean isAscending(List<Long> cuts) {
    return cuts.stream().sorted().distinct().toList().equals(cuts);
  }

  private static long whole(String text) {
    return Long.parseLong(text);
  }

  private static long cents(String text) {
    return new BigDecimal(text).movePointRight(2).longValueExact();
  }
}

package io.clientele.segmentation.value;

import io.clientele.contracts.config.Settings;
import java.io.Serializable;
import java.util.List;

/**
 * The section {@code value} of {@code segments.yml}.
 *
 * @param horizons how many days to look ahead, each a row per customer and model
 * @param discountRate by how much money is worth less after a year: 0.1 is ten percent
 * @param holdoutDays over how many past days models are compared with what happened
 * @param minRepeatCustomers customers with a second day of purchase that a model needs
 */
public record ValueSettings(
    List<Integer> horizons, double discountRate, int holdoutDays, int minRepeatCustomers)
    implements Serializable {
  private static final int TEN_YEARS = 3650;

  /** More would be a slip of the pen: 10 for 0.10. */
  private static final double MOST_DISCOUNT = 1;

  public ValueSettings {
    horizons = List.copyOf(horizons);
  }

  public static ValueSettings standard() {
    return new ValueSettings(List.of(90, 365), 0.10, 90, 100);
  }

  /** What the section does not say is standard. */
  public static ValueSettings from(Settings value) {
    ValueSettings standard = standard();
    var settings =
        new ValueSettings(
            horizons(value, standard.horizons),
            discountRate(value, standard.discountRate),
            between(value, "holdout_days", standard.holdoutDays, TEN_YEARS),
            between(value, "min_repeat_customers", standard.minRepeatCustomers, Integer.MAX_VALUE));
    value.noOthers();
    return settings;
  }

  private static List<Integer> horizons(Settings value, List<Integer> fallback) {
    List<String> texts = value.texts("horizons");
    var wrong = texts.stream().filter(text -> !isHorizon(text)).toList();
    if (!wrong.isEmpty()) {
      value.problem("horizons", wrong + " should be whole days from 1 to " + TEN_YEARS);
    } else if (texts.stream().distinct().count() < texts.size()) {
      value.problem("horizons", texts + " names a horizon twice");
    } else if (!texts.isEmpty()) {
      return texts.stream().map(Integer::valueOf).toList();
    }
    return fallback;
  }

  private static boolean isHorizon(String text) {
    return text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= TEN_YEARS;
  }

  private static double discountRate(Settings value, double fallback) {
    double rate = value.number("discount_rate", fallback);
    if (!(rate >= 0 && rate <= MOST_DISCOUNT)) {
      value.problem("discount_rate", rate + " should be from 0 to 1, such as 0.10");
    }
    return rate;
  }

  private static int between(Settings value, String key, int fallback, int most) {
    int number = value.integer(key, fallback);
    if (number < 1 || number > most) {
      value.problem(key, number + " should be from 1 to " + most);
    }
    return number;
  }
}

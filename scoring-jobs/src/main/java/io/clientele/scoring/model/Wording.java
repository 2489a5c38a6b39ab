package io.clientele.scoring.model;

import java.io.Serializable;
import java.util.Locale;

/** Says in one sentence, for a marketer, what some features look like. */
@FunctionalInterface
public interface Wording extends Serializable {
  String of(Features features);

  /** A number as people write it: whole from ten on, else with at most one decimal. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.0f" : "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** {@code 1 order}, {@code 2 orders}. */
  static String count(double value, String one, String many) {
    return number(value) + " " + (number(value).equals("1") ? one : many);
  }
}

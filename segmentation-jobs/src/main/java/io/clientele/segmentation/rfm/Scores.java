package io.clientele.segmentation.rfm;

import io.clientele.contracts.config.Settings;

/**
 * A run of neighbouring scores, both ends included; written {@code 4} or {@code 4-5}.
 *
 * @param from lowest score
 * @param to highest score
 */
public record Scores(int from, int to) {
  /** Matches nothing: what a text that cannot be read stands for. */
  private static final Scores NONE = new Scores(1, 0);

  static Scores from(Settings settings, String key) {
    String text = settings.text(key).strip();
    if (!text.matches("[1-5](\\s*-\\s*[1-5])?")) {
      if (!text.isEmpty()) {
        settings.problem(key, "'" + text + "' is no score or range from 1 to 5, such as 4-5");
      }
      return NONE;
    }
    return new Scores(digit(text, 0), digit(text, text.length() - 1));
  }

  boolean holds(int score) {
    return from <= score && score <= to;
  }

  private static int digit(String text, int position) {
    return text.charAt(position) - '0';
  }
}

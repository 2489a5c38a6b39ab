package io.clientele.scoring.model;

import io.clientele.contracts.config.Settings;
import java.io.Serializable;

/**
 * Where a probability begins to count as high or medium.
 *
 * @param high from here on high
 * @param medium from here on medium, below it low
 */
public record Bands(double high, double medium) implements Serializable {
  static Bands from(Settings settings, Bands fallback) {
    var bands =
        new Bands(
            settings.number("high", fallback.high), settings.number("medium", fallback.medium));
    settings.noOthers();
    if (!(0 <= bands.medium && bands.medium <= bands.high && bands.high <= 1)) {
      settings.problem(
          "high",
          "high %s and medium %s should be probabilities, high not below medium"
              .formatted(bands.high, bands.medium));
    }
    return bands;
  }

  /** {@code high}, {@code medium} or {@code low}. */
  public String of(double probability) {
    if (probability >= high) {
      return "high";
    }
    return probability >= medium ? "medium" : "low";
  }
}

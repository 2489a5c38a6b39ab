package io.clientele.scoring.model;

import io.clientele.contracts.config.Settings;

/**
 * One score's part of {@code models.yml}.
 *
 * @param horizonDays how far a score looks ahead
 * @param trainingMonths how many past moments, thirty days apart, a model learns from
 * @param testMonths how many later moments it is tested on
 * @param minimum examples that training needs
 * @param bands names of probabilities
 * @param sampling how examples are drawn
 */
public record ScoreSettings(
    int horizonDays,
    int trainingMonths,
    int testMonths,
    Minimum minimum,
    Bands bands,
    Sampling sampling) {

  /**
   * @param rows examples in the training and in the test period
   * @param outcomes of either outcome in each
   */
  public record Minimum(int rows, int outcomes) {}

  /**
   * @param seed same seed, same scores
   * @param maxRows most examples that are brought to one machine for learning
   */
  public record Sampling(long seed, int maxRows) {}

  /** A section such as {@code churn}; what it does not say is as in {@code fallback}. */
  public static ScoreSettings from(Settings section, ScoreSettings fallback, Sampling sampling) {
    Settings minimum = section.section("minimum");
    var settings =
        new ScoreSettings(
            positive(section, "horizon_days", fallback.horizonDays),
            positive(section, "training_months", fallback.trainingMonths),
            positive(section, "test_months", fallback.testMonths),
            new Minimum(
                positive(minimum, "rows", fallback.minimum.rows),
                positive(minimum, "outcomes", fallback.minimum.outcomes)),
            Bands.from(section.section("bands"), fallback.bands),
            sampling);
    minimum.noOthers();
    section.noOthers();
    return settings;
  }

  static int positive(Settings section, String key, int fallback) {
    int value = section.integer(key, fallback);
    if (value < 1) {
      section.problem(key, value + " should be at least 1");
    }
    return value;
  }
}

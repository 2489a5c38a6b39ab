package io.clientele.scoring;

import io.clientele.contracts.config.Settings;
import io.clientele.scoring.model.Bands;
import io.clientele.scoring.model.ScoreSettings;
import io.clientele.scoring.model.ScoreSettings.Minimum;
import io.clientele.scoring.model.ScoreSettings.Sampling;

/**
 * All of {@code models.yml}.
 *
 * @param churn how customers at risk are found
 * @param lead how promising leads are found
 */
public record ModelSettings(ScoreSettings churn, ScoreSettings lead) {
  private static final Sampling SAMPLING = new Sampling(42, 60_000);

  /** What holds where the file says nothing. */
  public static ModelSettings standard() {
    return new ModelSettings(
        new ScoreSettings(90, 1, 1, new Minimum(200, 30), new Bands(0.7, 0.4), SAMPLING),
        new ScoreSettings(60, 15, 6, new Minimum(200, 20), new Bands(0.3, 0.1), SAMPLING));
  }

  static ModelSettings from(Settings file) {
    var sampling =
        new Sampling(
            file.integer("seed", (int) SAMPLING.seed()),
            file.integer("max_training_rows", SAMPLING.maxRows()));
    if (sampling.maxRows() < 1) {
      file.problem("max_training_rows", sampling.maxRows() + " should be at least 1");
    }
    var settings =
        new ModelSettings(
            ScoreSettings.from(file.section("churn"), standard().churn, sampling),
            ScoreSettings.from(file.section("lead"), standard().lead, sampling));
    file.noOthers();
    return settings;
  }
}

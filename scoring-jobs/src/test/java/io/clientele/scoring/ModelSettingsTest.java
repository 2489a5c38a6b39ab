package io.clientele.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelSettingsTest {
  @Test
  void theShippedFileSaysWhatHoldsWithoutIt() throws IOException {
    try (var file = ModelSettings.class.getResourceAsStream("/defaults/models.yml")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      var problems = new Problems("models.yml");
      assertThat(read(text, problems)).isEqualTo(ModelSettings.standard());
      assertThat(problems.isEmpty()).isTrue();
    }
    assertThat(read("", new Problems("models.yml"))).isEqualTo(ModelSettings.standard());
  }

  @Test
  void aHorizonOfOnesOwnLeavesTheRestAsShipped() {
    var settings = read("churn: {horizon_days: 30}\nseed: 7", new Problems("models.yml"));
    assertThat(settings.churn().horizonDays()).isEqualTo(30);
    assertThat(settings.churn().sampling().seed()).isEqualTo(7);
    assertThat(settings.lead().horizonDays()).isEqualTo(60);
  }

  @Test
  void everythingWrongIsReportedAtOnce() {
    var problems = new Problems("models.yml");
    read(
        """
        sead: 42
        churn:
          horizon_days: 0
          bands: {high: 0.2, medium: 0.4}
        lead: {minimum: {row: 5}}
        """,
        problems);
    assertThat(problems.all())
        .anyMatch(problem -> problem.startsWith("sead: is unknown") && problem.contains("seed"))
        .anyMatch(problem -> problem.startsWith("churn.horizon_days: 0 should be at least 1"))
        .anyMatch(problem -> problem.startsWith("churn.bands.high: high 0.2 and medium 0.4"))
        .anyMatch(problem -> problem.startsWith("lead.minimum.row: is unknown"));
  }

  private static ModelSettings read(String yaml, Problems problems) {
    return ModelSettings.from(Settings.parse(yaml, problems));
  }
}

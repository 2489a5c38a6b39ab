package io.clientele.contracts.engagement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SignalSettingsTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Test
  void theShippedFileSaysWhatIsStandard() throws IOException {
    try (var file = SignalSettings.class.getResourceAsStream("/defaults/signals.yml")) {
      String text = new String(file.readAllBytes(), UTF_8);
      assertThat(read(text)).isEqualTo(EngagementRules.standard(UTC));
      assertThat(read("")).isEqualTo(EngagementRules.standard(UTC));
    }
  }

  @Test
  void theHalfLifeOfTheScoreIsThatOfATriggerThatWaitsForItToFall() {
    EngagementRules rules = read("score: {half_life: 1 day}");
    assertThat(rules.score().halfLife()).isEqualTo(Duration.ofDays(1));
    assertThat(rules.triggers())
        .filteredOn(ScoreFalls.class::isInstance)
        .extracting(each -> ((ScoreFalls) each).halfLife())
        .containsExactly(Duration.ofDays(1));
  }

  @Test
  void scoresByProductOrBrandAreToldWhereAskedFor() {
    assertThat(read("score: {half_life: 1 day}").groups()).isEqualTo(Grouping.NONE);
    assertThat(read("score: {by: brand}").groups()).isEqualTo(Grouping.BRAND);
    assertThat(read("score: {by: product, other: 2}").groups()).isEqualTo(Grouping.PRODUCT);
  }

  @Test
  void whatIsWrongIsToldAtOnce() {
    var problems = new Problems("signals.yml");
    SignalSettings.read(
        Settings.parse(
            """
            score: {half_life: soon, wieghts: {}, by: brnad}
            session_gap: 0 minutes
            triggers:
              odd: {happens: [x], silence: 3 days}
              cold: {score_falls_below: 0}
              cool: {score_falls_below: 5, after_reaching: 2}
              left: {began: [x], wiat: 1 hour}
            """,
            problems),
        UTC);
    assertThatThrownBy(problems::throwIfAny)
        .hasMessageContainingAll(
            "score.half_life: should be a time such as 30 minutes or 7 days",
            "score.by: 'brnad' is unknown; did you mean [brand",
            "score.wieghts: is unknown; did you mean weights",
            "session_gap: should be longer than nothing",
            "triggers.odd: should have one of [began, score_reaches",
            "triggers.cold.score_falls_below: 0.0 should be above 0",
            "triggers.cool.after_reaching: 2.0 should be at least 5.0",
            "triggers.left.wiat: is unknown; did you mean wait");
  }

  private static EngagementRules read(String yaml) {
    var problems = new Problems("signals.yml");
    EngagementRules rules = SignalSettings.read(Settings.parse(yaml, problems), UTC);
    problems.throwIfAny();
    return rules;
  }
}

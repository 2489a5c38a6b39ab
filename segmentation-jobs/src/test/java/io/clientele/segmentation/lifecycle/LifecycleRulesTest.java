package io.clientele.segmentation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LifecycleRulesTest {
  @Test
  void theShippedFileSaysWhatHoldsWithoutIt() throws IOException {
    try (var file = LifecycleRules.class.getResourceAsStream("/defaults/segments.yml")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(read(text, new Problems("segments.yml"))).isEqualTo(LifecycleRules.STANDARD);
    }
    assertThat(read("", new Problems("segments.yml"))).isEqualTo(LifecycleRules.STANDARD);
  }

  @Test
  void everythingWrongIsReportedAtOnce() {
    var problems = new Problems("segments.yml");
    read(
        """
        lifecycle:
          cooling_after: 4
          lapsed_after: 3.5
          prior_gaps: 0
          typical_days: 0
          lapsed: 3
        """,
        problems);
    assertThat(problems.all())
        .containsExactlyInAnyOrder(
            "lifecycle.lapsed: is unknown; did you mean lapsed_after, prior_gaps, cooling_after?",
            "lifecycle.lapsed_after: 3.5 should be more than cooling_after, which is 4.0,"
                + " and at most 100.0",
            "lifecycle.prior_gaps: 0.0 should be more than 0 and at most 100.0",
            "lifecycle.typical_days: 0 is not from 1 to 3650");
  }

  private static LifecycleRules read(String yaml, Problems problems) {
    return LifecycleRules.from(Settings.parse(yaml, problems).section("lifecycle"));
  }
}

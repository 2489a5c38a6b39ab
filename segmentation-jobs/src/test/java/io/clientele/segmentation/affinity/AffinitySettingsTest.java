package io.clientele.segmentation.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AffinitySettingsTest {
  @Test
  void theShippedFileSaysWhatHoldsWithoutIt() throws IOException {
    try (var file = AffinitySettings.class.getResourceAsStream("/defaults/segments.yml")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(read(text, new Problems("segments.yml"))).isEqualTo(AffinitySettings.STANDARD);
    }
    assertThat(read("", new Problems("segments.yml"))).isEqualTo(AffinitySettings.STANDARD);
  }

  @Test
  void everythingWrongIsReportedAtOnce() {
    var problems = new Problems("segments.yml");
    read(
        """
        affinity:
          window_days: 0
          min_orders: 0
          most_products: 20000
          most_per_order: 1
          smoothing: 0
          orders: 3
        """,
        problems);
    assertThat(problems.all())
        .contains(
            "affinity.window_days: 0 should be from 1 to 3650",
            "affinity.min_orders: 0 should be from 1 to 2147483647",
            "affinity.most_products: 20000 should be from 2 to 10000",
            "affinity.most_per_order: 1 should be from 2 to 500",
            "affinity.smoothing: 0.0 should be more than 0 and at most 1000000")
        .anyMatch(problem -> problem.startsWith("affinity.orders: is unknown"))
        .hasSize(6);
  }

  @Test
  void aWindowOfOneDayIsTheBusinessDay() {
    var day = LocalDate.of(2024, 3, 1);
    assertThat(new AffinitySettings(1, 1, 2, 2, 1).from(day)).isEqualTo(day);
    assertThat(new AffinitySettings(2, 1, 2, 2, 1).from(day)).isEqualTo("2024-02-29");
  }

  private static AffinitySettings read(String yaml, Problems problems) {
    return AffinitySettings.from(Settings.parse(yaml, problems).section("affinity"));
  }
}

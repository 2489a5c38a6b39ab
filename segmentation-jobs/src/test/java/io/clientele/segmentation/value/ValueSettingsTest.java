package io.clientele.segmentation.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueSettingsTest {
  private final Problems problems = new Problems("segments.yml");

  @Test
  void theShippedFileSaysWhatHoldsWithoutIt() throws IOException {
    try (var file = ValueSettings.class.getResourceAsStream("/defaults/segments.yml")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(read(text)).isEqualTo(ValueSettings.standard());
    }
    assertThat(read("")).isEqualTo(ValueSettings.standard());
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void whatTheFileSaysIsFollowed() {
    assertThat(
            read(
                """
                value:
                  horizons: [30, 3650]
                  discount_rate: 0
                  holdout_days: 180
                  min_repeat_customers: 20
                """))
        .isEqualTo(new ValueSettings(List.of(30, 3650), 0, 180, 20));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void everythingWrongIsReportedAtOnce() {
    read(
        """
        value:
          horizons: [90, 0, 3651, a year]
          discount_rate: 10
          holdout_days: 0
          min_repeat_customers: many
          horizon: 90
        """);
    assertThat(problems.all())
        .containsExactlyInAnyOrder(
            "value.horizons: [0, 3651, a year] should be whole days from 1 to 3650",
            "value.discount_rate: 10.0 should be from 0 to 1, such as 0.10",
            "value.holdout_days: 0 should be from 1 to 3650",
            "value.min_repeat_customers: should be a whole number",
            "value.horizon: is unknown; did you mean horizons, holdout_days, discount_rate?");
  }

  @Test
  void aHorizonTwiceIsRefused() {
    read("value: {horizons: [90, 90]}");
    assertThat(problems.all()).containsExactly("value.horizons: [90, 90] names a horizon twice");
  }

  private ValueSettings read(String yaml) {
    return ValueSettings.from(Settings.parse(yaml, problems).section("value"));
  }
}

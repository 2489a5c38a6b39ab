package io.clientele.contracts.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final Problems problems = new Problems("shop.yml");

  @Test
  void valuesAreReadWithTheirFallbacks() {
    Settings shop = Settings.parse("name: Fellside\ndays: 90\nrate: 0.5\nopen: true", problems);
    assertThat(shop.text("name")).isEqualTo("Fellside");
    assertThat(shop.integer("days", 30)).isEqualTo(90);
    assertThat(shop.integer("weeks", 4)).isEqualTo(4);
    assertThat(shop.number("rate", 1)).isEqualTo(0.5);
    assertThat(shop.flag("open", false)).isTrue();
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void everyProblemIsReportedAtOnceWithItsPlace() {
    Settings file = Settings.parse("shop:\n  days: many\n  colour: red\n", problems);
    Settings shop = file.section("shop");
    shop.text("name");
    shop.integer("days", 1);
    shop.noOthers();
    assertThat(problems.all())
        .containsExactly(
            "shop.name: is missing",
            "shop.days: should be a whole number",
            "shop.colour: is unknown; did you mean days, name?");
    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("shop.yml")
        .hasMessageContaining("shop.days");
  }

  @Test
  void objectTagsAreRefusedInsteadOfMakingObjects() {
    Settings file = Settings.parse("a: !!java.net.URL ['http://localhost']", problems);
    assertThat(file.keys()).isEmpty();
    assertThat(problems.all()).singleElement().asString().contains("not valid YAML");
  }

  @Test
  void anAliasBombIsRefused() {
    var bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 80; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    Settings.parse(bomb.toString(), problems);
    assertThat(problems.all()).singleElement().asString().contains("not valid YAML");
  }

  @Test
  void aFileThatIsNoMappingIsAProblemNotACrash() {
    Settings.parse("- just\n- a list", problems);
    assertThat(problems.all()).singleElement().asString().contains("mapping");
  }
}

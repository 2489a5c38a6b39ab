package io.clientele.segmentation.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentFileTest {
  private final Problems problems = new Problems("segments.yml");

  @Test
  void aSegmentHasANameADescriptionAndARule() {
    var segments =
        read(
            """
            at_risk_big: {description: Worth a call, rule: "m >= 4 and r <= 2"}
            bare: {rule: country = 'France'}
            """);
    assertThat(problems.all()).isEmpty();
    assertThat(segments)
        .extracting(Segment::name, Segment::description, each -> each.rule().text())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "at_risk_big", "Worth a call", "customer_rfm.m >= 4 and customer_rfm.r <= 2"),
            org.assertj.core.groups.Tuple.tuple("bare", "", "customer.country = 'France'"));
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsPlace() {
    read(
        """
        Big Ones: {rule: monetery > 5}
        champions: {rule: "r = 5"}
        scored: {rule: churn.probability > 0.5, descripton: x}
        empty: {}
        """);
    assertThat(problems.all())
        .anySatisfy(p -> assertThat(p).contains("segments.Big Ones: a segment's name is lower"))
        .anySatisfy(p -> assertThat(p).contains("there is no column monetery; nearest: monetary"))
        .anySatisfy(p -> assertThat(p).contains("segments.champions: is the name of a segment"))
        .anySatisfy(p -> assertThat(p).contains("there is no column churn.probability; nearest"))
        .anySatisfy(p -> assertThat(p).contains("descripton: is unknown; did you mean description"))
        .anySatisfy(p -> assertThat(p).contains("segments.empty.rule: is missing"))
        .hasSize(6);
  }

  @Test
  void aNameThatIsGivenTwiceIsRefused() {
    read("big: {rule: m = 5}\nbig: {rule: m = 4}\n");
    assertThat(problems.all()).singleElement().asString().contains("duplicate key big");
  }

  @Test
  void aRuleOfNoFileIsReadAlike() {
    assertThat(SegmentFile.rule("m=5").text()).isEqualTo("customer_rfm.m = 5");
    assertThatThrownBy(() -> SegmentFile.rule("monetery > 5"))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("there is no column monetery; nearest: monetary");
  }

  @Test
  void theShippedExamplesAreRulesOnceTheirCommentIsTakenAway() throws IOException {
    String shipped = shipped();
    assertThat(shipped).contains("\nsegments: {}\n");
    String active =
        shipped
            .substring(shipped.indexOf("\nsegments: {}\n"))
            .replace("segments: {}", "segments:")
            .replaceAll("(?m)^#  ", "  ");
    var segments = SegmentFile.read(Settings.parse(active, problems).section("segments"), Set.of());
    assertThat(problems.all()).isEmpty();
    assertThat(segments).hasSize(3);
  }

  private List<Segment> read(String segments) {
    String file = "segments:\n" + segments.indent(2);
    return SegmentFile.read(
        Settings.parse(file, problems).section("segments"), Set.of("champions"));
  }

  private static String shipped() throws IOException {
    try (InputStream file = SegmentFileTest.class.getResourceAsStream("/defaults/segments.yml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

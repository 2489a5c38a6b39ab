package io.clientele.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reports.figures.ReportFigures;
import io.clientele.reports.figures.ReportFigures.FailedCheck;
import io.clientele.reports.figures.ReportFigures.RankedLead;
import io.clientele.reports.figures.ReportFigures.RiskyCustomer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>");

  @Test
  void thePageTellsTheFiguresInWords() {
    assertThat(html(SampleFigures.aShop()))
        .contains("As of 19 Jun 2026, end of day")
        .contains("£1.28m")
        .contains("Champions are 14% of buying customers and bring 47% of revenue.")
        .contains(
            "The most revenue at high churn risk is in Cannot Lose Them: 61 of its 96 customers.")
        .contains("May 2026 brought")
        .contains("June 2026 runs up to 19 Jun 2026.")
        .contains("the ranking has them right in 79 of 100 such pairs; a simple rule does in 73.")
        .contains("Every row is accounted for:")
        .contains("Amelia Thornton");
  }

  @Test
  void thePageTellsWhichTablesAreNotWhatTheyShouldBe() {
    assertThat(html(SampleFigures.aShop()))
        .contains("1,204 rows came; usually it is 3,214")
        .contains("Not published: the version before stays")
        .contains("Published all the same")
        .doesNotContain("Every table passes its checks.");
  }

  @Test
  void thePageNeedsNothingFromAnywhere() {
    assertThat(html(SampleFigures.aShop()))
        .contains("default-src 'none'")
        .doesNotContainPattern("(?i)<script|<link|<img|<iframe|<object|<form|@import|url\\(")
        .doesNotContainPattern("(?i)\\s(src|href)=\"[^#]")
        .doesNotContain("http://", "https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg onload=alert(1)>",
        "</td></table><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "javascript:alert(1)",
        "<!--<script>alert(1)</script>",
        "&lt;script&gt;"
      })
  void aHostileNameRunsNoScript(String hostile) {
    ReportFigures figures = withTexts(hostile);
    String harmless = html(withTexts("plain"));
    assertThat(tags(html(figures))).isEqualTo(tags(harmless));
    assertThat(html(figures)).doesNotContain(hostile.contains("<") ? hostile : "href=\"" + hostile);
  }

  @Test
  void aWorkspaceWithoutDataGetsAPageThatSaysSo() {
    assertThat(html(SampleFigures.nothing()))
        .contains("No customer has bought anything")
        .contains("No sale is known")
        .contains("No open lead was scored")
        .contains("No audience was delivered")
        .contains("not enough history to train a model")
        .contains("No file was read yet");
  }

  @Test
  void everyTagIsClosed() {
    var open = new java.util.ArrayDeque<String>();
    Matcher tag = TAG.matcher(html(SampleFigures.aShop()));
    while (tag.find()) {
      String name = tag.group(2);
      if (List.of("meta", "br").contains(name)) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else {
        assertThat(open.pop()).as("closed by </%s> at %d", name, tag.start()).isEqualTo(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void thePageIsWrittenInOneStep(@TempDir Path home) throws IOException {
    new ReportPage("old").write(home);
    new ReportPage("new").write(home);
    assertThat(home.resolve(ReportPage.FILE)).hasContent("new");
    try (var files = Files.list(home.resolve("report"))) {
      assertThat(files).hasSize(1);
    }
  }

  private static ReportFigures withTexts(String text) {
    var shop = SampleFigures.aShop();
    var any = Optional.of(text);
    var customer =
        new RiskyCustomer(
            text,
            any,
            any,
            any,
            Optional.empty(),
            BigDecimal.ONE,
            BigDecimal.ONE,
            0.7,
            text,
            text,
            List.of(text));
    var lead =
        new RankedLead(
            text, any, any, any, any, any, Optional.empty(), 0.7, text, text, List.of(text));
    return new ReportFigures(
        shop.totals(),
        shop.segments(),
        shop.months(),
        List.of(customer),
        List.of(lead),
        shop.channels(),
        shop.audiences(),
        shop.models(),
        shop.sources(),
        shop.refusals(),
        List.of(new FailedCheck(text, text, text, text, SampleFigures.AS_OF)));
  }

  private static List<String> tags(String html) {
    return TAG.matcher(html).results().map(tag -> tag.group(1) + tag.group(2)).toList();
  }

  private static String html(ReportFigures figures) {
    return ReportPage.of(figures, SampleFigures.INFO).html();
  }
}

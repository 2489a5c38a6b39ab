package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.check.Check;
import io.clientele.contracts.check.Freshness;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.check.Volume;
import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.core.CampaignMember;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.table.Table;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckSettingsTest {
  private final Problems problems = new Problems("clientele.yml");

  @Test
  void withoutAWordTheContractsChecksAreMadeAndFreshnessIsNot() {
    CheckSettings settings = settings("");
    assertThat(names(settings, Sale.TABLE))
        .containsExactly("unique(sale_id)", "not_null", "volume");
  }

  @Test
  void severityAndLimitsAreTheUsers() {
    CheckSettings settings =
        settings(
            """
            core.sale:
              volume: {severity: block, least: 50%}
              freshness: {within: 36 hours}
            core.campaign_member: {references(campaign_id): off}
            core.interaction: {accepted_values(channel): block}
            """);
    assertThat(problems.all()).isEmpty();
    assertThat(settings.of(Sale.TABLE))
        .contains(
            new Volume(50, Severity.BLOCK),
            new Freshness(Sale.SOLD_AT, Duration.ofHours(36), Severity.WARN));
    assertThat(settings.of(CampaignMember.TABLE))
        .noneMatch(check -> check.kind().equals("references"));
    assertThat(settings.of(Interaction.TABLE))
        .filteredOn(check -> check.name().equals("accepted_values(channel)"))
        .extracting(Check::severity)
        .containsExactly(Severity.BLOCK);
  }

  @Test
  void everyMistakeIsReportedWithTheNearestName() {
    settings(
        """
        core.sales: {volume: warn}
        core.sale:
          volumes: warn
          freshness: {within: soon, severity: blok}
          volume: {least: half, more: 1}
          not_null: off
        core.interaction: {accepted_values: warn}
        ops.run: {volume: warn}
        """);
    assertThat(problems.all())
        .anyMatch(
            text -> text.startsWith("core.sales: is no table with checks; did you mean core.sale"))
        .anyMatch(
            text ->
                text.startsWith("core.sale.volumes: is no check of core.sale; did you mean volume"))
        .anyMatch(text -> text.startsWith("core.sale.freshness.within: should be a time such as"))
        .anyMatch(text -> text.startsWith("core.sale.freshness.severity: 'blok' is unknown"))
        .anyMatch(text -> text.startsWith("core.sale.volume.least: should be a share such as 50%"))
        .anyMatch(text -> text.startsWith("core.sale.volume.more: is unknown"))
        .anyMatch(text -> text.startsWith("core.sale.not_null: holds always"))
        .anyMatch(text -> text.startsWith("core.interaction.accepted_values: is no check"))
        .anyMatch(text -> text.startsWith("ops.run: is no table with checks"))
        .hasSize(9);
  }

  private CheckSettings settings(String yaml) {
    return CheckSettings.read(Settings.parse(yaml, problems));
  }

  private static List<String> names(CheckSettings settings, Table table) {
    return settings.of(table).stream().map(Check::name).toList();
  }
}

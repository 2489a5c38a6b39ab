package io.clientele.scoring.churn;

import static io.clientele.lake.testing.InteractionRow.touches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.SupportCase;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.lake.testing.OnlineRetail;
import io.clientele.lake.testing.TableRow;
import io.clientele.scoring.Cutoffs;
import io.clientele.scoring.ModelSettings;
import io.clientele.scoring.model.Example;
import io.clientele.scoring.model.ExampleRows;
import io.clientele.scoring.model.Metric;
import io.clientele.scoring.model.ScoreSettings;
import io.clientele.scoring.model.TimeSplit;
import io.clientele.scoring.model.Trained;
import io.clientele.scoring.model.Training;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** One year of a real shop is enough for a model that beats recency on the last ninety days. */
class ChurnOnlineRetailTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 9);
  private static final ScoreSettings SETTINGS = ModelSettings.standard().churn();

  @Test
  void theModelRanksBetterThanRecencyOnTheLastQuarter() {
    var sales = OnlineRetail.sales();
    assumeTrue(sales.isPresent(), "skipped: shared/data/online_retail is absent");
    var split = TimeSplit.of(LAST_DAY, SETTINGS);
    Trained trained =
        new Training(ChurnFeatures.COLUMNS, SETTINGS, new ChurnRule(SETTINGS.horizonDays()))
            .on(examples(sales.orElseThrow(), split), split);
    assertThat(trained.examples()).hasSize(3_370);
    assertThat(test(trained, "baseline_auc")).isBetween(0.67, 0.70);
    assertThat(test(trained, "auc")).isBetween(0.73, 0.76);
    assertThat(test(trained, "brier")).isLessThan(0.22);
    assertThat(test(trained, "lift_10")).isGreaterThan(1.4);
  }

  private static List<Example> examples(Dataset<Row> sales, TimeSplit split) {
    var cutoffs = new Cutoffs(split.all(), SETTINGS.horizonDays(), ZoneId.of("Europe/London"));
    var inputs = new ChurnInputs(sales, touches(), TableRow.dataset(SupportCase.TABLE, List.of()));
    return ExampleRows.sample(
        ChurnFeatures.at(cutoffs, inputs, EngagementScore.standard()),
        CustomerKeyColumns.CUSTOMER_ID,
        ChurnFeatures.COLUMNS,
        SETTINGS.sampling());
  }

  private static double test(Trained trained, String name) {
    return trained.metrics().stream()
        .filter(metric -> metric.split().equals("test") && metric.name().equals(name))
        .mapToDouble(Metric::value)
        .findFirst()
        .orElseThrow();
  }
}

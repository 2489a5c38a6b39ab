package io.clientele.scoring;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.ops.Model;
import io.clientele.contracts.ops.ModelMetric;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.score.LeadScore;
import io.clientele.contracts.table.Table;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.TestLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringJobsTest {
  @TempDir static Path folder;
  private static Lake lake;

  @BeforeAll
  static void score() {
    lake = TestLake.in(folder.resolve("company"));
    new SmallCompany(400, 900).moveInto(lake);
    run(folder.resolve("company"), lake);
  }

  @Test
  void everyCustomerAndOpenLeadHasAProbabilityFromAModelWithReasons() {
    for (Table table : List.of(Churn.TABLE, LeadScore.TABLE)) {
      List<Row> rows = lake.read(table, SmallCompany.TODAY).collectAsList();
      assertThat(rows)
          .hasSizeGreaterThan(100)
          .allSatisfy(
              row -> {
                assertThat(row.<String>getAs(Churn.BASIS)).isEqualTo("model");
                assertThat(row.<Double>getAs(Churn.PROBABILITY)).isBetween(0.0, 1.0);
                assertThat(row.<String>getAs(Churn.BAND)).isIn("high", "medium", "low");
                assertThat(row.getList(row.fieldIndex(Churn.REASONS)))
                    .isNotEmpty()
                    .hasSizeLessThan(4);
              });
    }
  }

  @Test
  void theModelsDoBetterThanTheRulesOnALaterPeriod() {
    for (String model : List.of("churn", "lead")) {
      Map<String, Double> test = testMetrics(model);
      assertThat(test.get("auc")).as(model).isGreaterThan(0.7);
      assertThat(test.get("auc")).as(model).isGreaterThan(test.get("baseline_auc"));
      assertThat(test.get("lift_10")).as(model).isGreaterThan(1);
      assertThat(test.get("brier")).as(model).isBetween(0.0, 0.25);
    }
  }

  @Test
  void silenceRaisesTheRiskOfWhoUsedToBuy() {
    List<Row> risky =
        lake.read(Churn.TABLE).orderBy(col(Churn.PROBABILITY).desc()).limit(20).collectAsList();
    assertThat(risky)
        .allSatisfy(
            row -> {
              Row reason = row.<Row>getList(row.fieldIndex(Churn.REASONS)).get(0);
              assertThat(reason.<Double>getAs("contribution")).isPositive();
              assertThat(reason.<String>getAs("text")).startsWith("No order for ");
            });
  }

  @Test
  void theRegistrySaysWhereEachModelIsAndItsChecksum() throws Exception {
    List<Row> models = lake.read(Model.TABLE).collectAsList();
    assertThat(models).hasSize(2);
    for (Row model : models) {
      byte[] bytes = Files.readAllBytes(Path.of(lake.root(), model.<String>getAs(Model.PATH)));
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      assertThat(model.<String>getAs(Model.SHA256)).isEqualTo(sha256);
      assertThat(model.<String>getAs(Model.MODEL_VERSION)).contains("-2024-06-30-");
      assertThat(model.<Long>getAs(Model.ROWS)).isGreaterThan(model.<Long>getAs(Model.POSITIVES));
    }
  }

  @Test
  void runningAgainChangesNoScoreAndRegistersNoSecondModel() {
    List<Row> churn = ordered(Churn.TABLE, Churn.CUSTOMER_ID);
    List<Row> leads = ordered(LeadScore.TABLE, LeadScore.LEAD_ID);
    List<Row> models = ordered(Model.TABLE, Model.MODEL_VERSION);
    run(folder.resolve("company"), lake);
    assertThat(ordered(Churn.TABLE, Churn.CUSTOMER_ID)).isEqualTo(churn);
    assertThat(ordered(LeadScore.TABLE, LeadScore.LEAD_ID)).isEqualTo(leads);
    assertThat(ordered(Model.TABLE, Model.MODEL_VERSION)).isEqualTo(models);
  }

  @Test
  void aYoungCompanyGetsTheRuleAndIsToldWhy() {
    Path home = folder.resolve("young");
    Lake young = TestLake.in(home);
    new SmallCompany(6, 3).moveInto(young);
    run(home, young);
    assertThat(young.read(Churn.TABLE).select(Churn.BASIS).distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .isSubsetOf("rule", "not_enough_data")
        .isNotEmpty();
    assertThat(young.read(LeadScore.TABLE).select(LeadScore.BASIS).distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .isSubsetOf("rule", "not_enough_data");
    assertThat(young.read(Model.TABLE).collectAsList())
        .hasSize(2)
        .allSatisfy(
            row -> assertThat(row.<String>getAs(Model.LEARNER)).startsWith("plain rule, since "));
  }

  @Test
  void anEmptyCompanyGetsEmptyScores() throws IOException {
    Path home = folder.resolve("empty");
    Lake empty = TestLake.in(home);
    run(home, empty);
    assertThat(empty.read(Churn.TABLE).isEmpty()).isTrue();
    assertThat(empty.read(LeadScore.TABLE).isEmpty()).isTrue();
  }

  @Test
  void anotherHalfLifeInSignalsYmlMakesOtherModels() throws IOException {
    Path home = folder.resolve("fast");
    Lake fast = TestLake.in(home);
    new SmallCompany(6, 3).moveInto(fast);
    Files.createDirectories(home);
    Files.writeString(home.resolve("signals.yml"), "score: {half_life: 7 days}");
    run(home, fast);
    Files.writeString(home.resolve("signals.yml"), "session_gap: 5 minutes");
    run(home, fast);
    assertThat(fast.read(Model.TABLE).count()).as("the standard, said and unsaid").isEqualTo(2);
    Files.writeString(home.resolve("signals.yml"), "score: {half_life: 1 day}");
    run(home, fast);
    assertThat(fast.read(Model.TABLE).count()).isEqualTo(4);
  }

  private static void run(Path home, Lake lake) {
    var workspace = TestLake.workspace(home);
    var context = JobContext.on(SmallCompany.TODAY, lake, workspace, "run-1", Instant.EPOCH);
    ScoringJobs.all(workspace).forEach(job -> job.run(context));
  }

  private static Map<String, Double> testMetrics(String model) {
    return lake
        .read(ModelMetric.TABLE)
        .where(col(ModelMetric.SPLIT).equalTo("test"))
        .where(col(ModelMetric.MODEL_VERSION).startsWith(model))
        .collectAsList()
        .stream()
        .collect(toMap(r -> r.getAs(ModelMetric.METRIC), r -> r.getAs(ModelMetric.VALUE)));
  }

  private static List<Row> ordered(Table table, String key) {
    return lake.read(table).orderBy(key).collectAsList();
  }
}

package io.clientele.segmentation.value;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerValue;
import io.clientele.contracts.mart.ValueModel;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import io.clientele.segmentation.value.model.BgNbd;
import io.clientele.segmentation.value.model.PurchaseGroup;
import io.clientele.segmentation.value.model.Simulated;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerValueJobTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
  private static final BgNbd HABITS = new BgNbd(0.8, 60, 0.9, 3);

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void open() {
    lake = TestLake.in(folder);
  }

  @Test
  void everyBuyerHasARowForEachModelAndHorizon() {
    List<BuyerRow> buyers = buyers(500);
    buyers.add(new BuyerRow("touched only", DAY));
    store(buyers);
    assertThat(run(ValueSettings.standard())).isEqualTo(JobResult.of(501, 4 * 500));
    List<Row> rows = values();
    assertThat(rows)
        .hasSize(2000)
        .allSatisfy(
            row -> {
              assertThat(row.<Double>getAs(CustomerValue.P_ALIVE)).isBetween(0.0, 1.0);
              assertThat(row.<Double>getAs(CustomerValue.EXPECTED_PURCHASES)).isNotNegative();
              assertThat(row.<BigDecimal>getAs(CustomerValue.DISCOUNTED_VALUE))
                  .isLessThanOrEqualTo(row.getAs(CustomerValue.EXPECTED_VALUE));
              assertThat(row.<String>getAs(CustomerValue.CURRENCY)).isEqualTo("GBP");
            });
    assertThat(notes("bg_nbd"))
        .containsEntry(ValueModel.IS_USED, "used")
        .containsEntry(
            ValueModel.HOLDOUT_ERROR, "not measured: there are no customer facts of 2024-04-01");
  }

  @Test
  void theOrderOfRowsHasNoInfluence() {
    List<BuyerRow> buyers = buyers(400);
    store(buyers);
    run(ValueSettings.standard());
    List<Row> values = values();
    List<Row> measures = measures();
    Collections.shuffle(buyers, new Random(3));
    store(buyers);
    run(ValueSettings.standard());
    assertThat(values()).isEqualTo(values);
    assertThat(measures()).isEqualTo(measures);
  }

  @Test
  void withTooFewRepeatCustomersTheRunSucceedsAndSaysSo() {
    store(buyers(60));
    assertThat(run(ValueSettings.standard())).isEqualTo(JobResult.of(60, 0));
    assertThat(values()).isEmpty();
    assertThat(notes("pareto_nbd").get(ValueModel.IS_USED))
        .matches("not enough data: \\d\\d customers with a repeat purchase, 100 are needed");
    assertThat(notes("gamma_gamma").get(ValueModel.IS_USED)).startsWith("not enough data: ");
    store(List.of());
    assertThat(run(ValueSettings.standard())).isEqualTo(JobResult.of(0, 0));
  }

  @Test
  void rowsOfADayThatHasNoModelAnyMoreAreTakenAway() {
    store(buyers(400));
    run(ValueSettings.standard());
    assertThat(values()).isNotEmpty();
    run(new ValueSettings(List.of(90), 0.10, 90, 1000));
    assertThat(values()).isEmpty();
  }

  @Test
  void whoSpentNothingIsCountedAndExpectedToSpendWhatAnybodyDoes() {
    List<BuyerRow> buyers = buyers(400);
    buyers.add(
        new BuyerRow("free", DAY)
            .bought(DAY.minusDays(300), DAY.minusDays(10), 4)
            .spent(BigDecimal.TEN, BigDecimal.ZERO));
    buyers.add(
        new BuyerRow("once", DAY)
            .bought(DAY.minusDays(300), DAY.minusDays(300), 1)
            .spent(BigDecimal.TEN, BigDecimal.ZERO));
    store(buyers);
    run(ValueSettings.standard());
    assertThat(measures())
        .filteredOn(row -> row.getAs(ValueModel.MEASURE).equals(ValueModel.WITHOUT_VALUE))
        .singleElement()
        .satisfies(row -> assertThat(row.<Double>getAs(ValueModel.VALUE)).isEqualTo(1));
    assertThat(purchaseValue("free")).isEqualByComparingTo(purchaseValue("once"));
  }

  @Test
  void manyDifferentHistoriesAreRoundedToWeeksAndThatChangesTheModelLittle() {
    var histories = PurchaseHistories.of(TableRow.dataset(CustomerFacts.TABLE, buyers(3000)), DAY);
    CountedHistories exact = CountedHistories.of(histories, 3000);
    int tooFew = exact.purchases().size() - 1;
    CountedHistories rough = CountedHistories.of(histories, tooFew);
    assertThat(exact.daysPerStep()).isEqualTo(1);
    assertThat(rough.daysPerStep()).isEqualTo(7);
    assertThat(rough.purchases().customers()).isEqualTo(3000);
    assertThat(rough.purchases().logLikelihood(HABITS) / exact.purchases().logLikelihood(HABITS))
        .isBetween(0.995, 1.005);
  }

  private void store(List<BuyerRow> buyers) {
    var facts = TableRow.dataset(CustomerFacts.TABLE, buyers);
    lake.replaceWhere(CustomerFacts.TABLE, facts, Map.of(CustomerFacts.AS_OF, DAY));
  }

  private JobResult run(ValueSettings settings) {
    return new CustomerValueJob(settings)
        .run(JobContext.on(DAY, lake, TestLake.workspace(folder), "run-1", Instant.EPOCH));
  }

  private List<Row> values() {
    return lake.read(CustomerValue.TABLE, DAY)
        .orderBy(CustomerValue.CUSTOMER_ID, CustomerValue.MODEL, CustomerValue.HORIZON_DAYS)
        .collectAsList();
  }

  private List<Row> measures() {
    return lake.read(ValueModel.TABLE, DAY)
        .orderBy(ValueModel.MODEL, ValueModel.MEASURE)
        .collectAsList();
  }

  private Map<String, String> notes(String model) {
    return measures().stream()
        .filter(row -> row.getAs(ValueModel.MODEL).equals(model))
        .filter(row -> row.getAs(ValueModel.NOTE) != null)
        .collect(toMap(row -> row.getAs(ValueModel.MEASURE), row -> row.getAs(ValueModel.NOTE)));
  }

  private BigDecimal purchaseValue(String customer) {
    return values().stream()
        .filter(row -> row.getAs(CustomerValue.CUSTOMER_ID).equals(customer))
        .map(row -> row.<BigDecimal>getAs(CustomerValue.PURCHASE_VALUE))
        .findFirst()
        .orElseThrow();
  }

  private static List<BuyerRow> buyers(int customers) {
    var chance = new Random(5);
    var rows = new ArrayList<BuyerRow>();
    new Simulated(11)
        .customers(HABITS)
        .limit(customers)
        .forEach(history -> rows.add(buyer("c" + rows.size(), history, chance)));
    return rows;
  }

  private static BuyerRow buyer(String id, PurchaseGroup history, Random chance) {
    LocalDate first = DAY.minusDays((int) history.age());
    double each = Math.exp(3 + 0.5 * chance.nextGaussian());
    int repeats = (int) Math.min(history.repeats(), Math.ceil(history.recency()));
    double spread = Math.exp(0.2 * chance.nextGaussian());
    return new BuyerRow(id, DAY)
        .bought(first, first.plusDays((int) history.recency()), 1 + repeats)
        .spent(money(each), money(repeats * each * spread));
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(Math.round(amount * 100), 2);
  }
}

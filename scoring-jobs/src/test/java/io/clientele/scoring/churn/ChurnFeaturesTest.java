package io.clientele.scoring.churn;

import static io.clientele.lake.testing.InteractionRow.touch;
import static io.clientele.lake.testing.InteractionRow.touches;
import static io.clientele.lake.testing.SaleRow.sale;
import static io.clientele.lake.testing.SaleRow.sales;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.SupportCase;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.lake.testing.TableRow;
import io.clientele.scoring.Cutoffs;
import io.clientele.scoring.TouchFeatures;
import io.clientele.scoring.model.ExampleRows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ChurnFeaturesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final LocalDate JUNE_30 = LocalDate.of(2024, 6, 30);
  private static final LocalDate MAY_31 = LocalDate.of(2024, 5, 31);
  private static final EngagementScore SCORE =
      new EngagementScore(Duration.ofDays(3), Map.of("click", 5.0), 2);
  private static final Dataset<Row> NO_CASES = TableRow.dataset(SupportCase.TABLE, List.of());

  @Test
  void recencyAndRhythmAreCountedInDaysWithAPurchase() {
    Row c1 =
        only(
            sales(
                sale().by("c1").on("2024-03-01"),
                sale().by("c1").on("2024-03-01").order("second of the day"),
                sale().by("c1").on("2024-03-31"),
                sale().by("c1").on("2024-05-01")));
    assertThat(number(c1, PurchaseFeatures.RECENCY)).isEqualTo(60);
    assertThat(number(c1, PurchaseFeatures.TENURE)).isEqualTo(121);
    assertThat(number(c1, PurchaseFeatures.PURCHASES)).isEqualTo(3);
    assertThat(number(c1, PurchaseFeatures.GAP)).isCloseTo((61 + 90) / 3.0, within(1e-9));
    assertThat(number(c1, PurchaseFeatures.PURCHASES_90D)).isEqualTo(1);
    assertThat(number(c1, PurchaseFeatures.PURCHASES_180D)).isEqualTo(3);
  }

  @Test
  void aReturnLowersWhatWasSpentAndIsNoPurchase() {
    Row c1 =
        only(
            sales(
                sale().by("c1").on("2024-06-01").worth("40.00"),
                sale().by("c1").on("2024-06-20").worth("-10.00")));
    assertThat(number(c1, PurchaseFeatures.SPENT)).isEqualTo(30);
    assertThat(number(c1, PurchaseFeatures.RECENCY)).isEqualTo(29);
    assertThat(number(c1, PurchaseFeatures.RETURN_SHARE)).isCloseTo(10 / 41.0, within(1e-9));
  }

  @Test
  void theOutcomeIsNoPurchaseWithinTheHorizonAfterEachMoment() {
    Dataset<Row> history =
        sales(
            sale().by("back on the last day").on("2024-01-01"),
            sale().by("back on the last day").on(MAY_31.plusDays(30)),
            sale().by("back too late").on("2024-01-01"),
            sale().by("back too late").on(MAY_31.plusDays(31)),
            sale().by("only returned").on("2024-01-01"),
            sale().by("only returned").on(MAY_31.plusDays(5)).worth("-1.00"));
    Map<String, Integer> outcomes =
        ChurnFeatures.at(
                new Cutoffs(List.of(MAY_31), 30, ZONE),
                new ChurnInputs(history, touches(), NO_CASES),
                SCORE)
            .collectAsList()
            .stream()
            .collect(
                toMap(
                    row -> row.getAs(CustomerKeyColumns.CUSTOMER_ID),
                    row -> row.<Integer>getAs(ExampleRows.OUTCOME)));
    assertThat(outcomes)
        .containsOnly(
            Map.entry("back on the last day", 0),
            Map.entry("back too late", 1),
            Map.entry("only returned", 1));
  }

  @Test
  void whoHadNotBoughtByAMomentIsNoExampleOfIt() {
    Dataset<Row> rows =
        ChurnFeatures.at(
            new Cutoffs(List.of(MAY_31, JUNE_30), 90, ZONE),
            new ChurnInputs(sales(sale().by("c1").on("2024-06-10")), touches(), NO_CASES),
            SCORE);
    assertThat(rows.collectAsList())
        .extracting(row -> row.<java.sql.Date>getAs(Cutoffs.CUTOFF).toLocalDate())
        .containsExactly(JUNE_30);
  }

  @Test
  void theEngagementScoreIsTheContracts() {
    Instant click = Instant.parse("2024-06-20T10:00:00Z");
    Instant call = Instant.parse("2024-06-30T22:00:00Z");
    Instant endOfDay = Instant.parse("2024-06-30T23:00:00Z");
    Row c1 =
        only(
            sales(sale().by("c1")),
            touches(
                touch().of("c1").type("click").at(click),
                touch().of("c1").type("call").at(call),
                touch().of("c1").type("call").at(endOfDay)),
            NO_CASES);
    assertThat(number(c1, TouchFeatures.ENGAGEMENT))
        .isCloseTo(
            SCORE.contribution("click", click, endOfDay)
                + SCORE.contribution("call", call, endOfDay),
            within(1e-9));
    assertThat(number(c1, TouchFeatures.TOUCHES_30D)).isEqualTo(2);
    assertThat(number(c1, TouchFeatures.countOf("click"))).isEqualTo(1);
  }

  @Test
  void aCaseIsOpenFromItsOpeningUntilItsClosing() {
    Dataset<Row> cases =
        TableRow.dataset(
            SupportCase.TABLE,
            List.of(
                supportCase("2024-06-01T00:00:00Z", null),
                supportCase("2024-06-02T00:00:00Z", "2024-06-05T00:00:00Z"),
                supportCase("2024-06-03T00:00:00Z", "2024-07-05T00:00:00Z"),
                supportCase("2024-07-01T00:00:00Z", null),
                supportCase("2024-01-01T00:00:00Z", "2024-01-05T00:00:00Z")));
    Row c1 = only(sales(sale().by("c1")), touches(), cases);
    assertThat(number(c1, CaseFeatures.OPEN)).isEqualTo(2);
    assertThat(number(c1, CaseFeatures.OPENED_90D)).isEqualTo(3);
  }

  private static TableRow supportCase(String opened, String closed) {
    return new TableRow(SupportCase.TABLE)
        .set(CustomerKeyColumns.CUSTOMER_ID, "c1")
        .set(SupportCase.CREATED_AT, Instant.parse(opened))
        .set(SupportCase.CLOSED_AT, closed == null ? null : Instant.parse(closed));
  }

  private static Row only(Dataset<Row> sales) {
    return only(sales, touches(), NO_CASES);
  }

  private static Row only(Dataset<Row> sales, Dataset<Row> touches, Dataset<Row> cases) {
    List<Row> rows =
        ChurnFeatures.at(
                new Cutoffs(List.of(JUNE_30), 90, ZONE),
                new ChurnInputs(sales, touches, cases),
                SCORE)
            .collectAsList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static double number(Row row, String column) {
    return row.getDouble(row.fieldIndex(column));
  }
}

package io.clientele.segmentation.cohort;

import static io.clientele.lake.testing.InteractionRow.touches;
import static io.clientele.lake.testing.SaleRow.sale;
import static io.clientele.lake.testing.SaleRow.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.mart.CohortRetention;
import io.clientele.lake.testing.OnlineRetail;
import io.clientele.lake.testing.SaleRow;
import io.clientele.segmentation.day.Days;
import io.clientele.segmentation.facts.CustomerFactsBuild;
import io.clientele.segmentation.facts.FactsDay;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortRetentionBuildTest {
  @Test
  void aCohortIsTheMonthOfTheFirstLineAndEveryMonthSinceHasARow() {
    assertThat(
            purchases(
                "2024-04-15",
                sale().by("a").on("2023-12-31").worth("5.00"),
                sale().by("a").on("2024-02-01").worth("7.00"),
                sale().by("a").on("2024-02-20").worth("1.00"),
                sale().by("b").on("2023-12-01").worth("2.00"),
                sale().by("c").on("2024-03-01").worth("3.00")))
        .containsExactly(
            "2023-12-01 +0: 2 of 2, 1.0, 7.00",
            "2023-12-01 +1: 0 of 2, 0.0, 0.00",
            "2023-12-01 +2: 1 of 2, 0.5, 8.00",
            "2023-12-01 +3: 0 of 2, 0.0, 0.00",
            "2023-12-01 +4: 0 of 2, 0.0, 0.00, goes on",
            "2024-03-01 +0: 1 of 1, 1.0, 3.00",
            "2024-03-01 +1: 0 of 1, 0.0, 0.00, goes on");
  }

  @Test
  void aReturnIsActivityAndNoPurchase() {
    SaleRow[] sales = {
      sale().by("a").on("2024-01-10").worth("-4.00"), sale().by("a").on("2024-02-10").worth("9.00")
    };
    assertThat(purchases("2024-02-29", sales)).containsExactly("2024-02-01 +0: 1 of 1, 1.0, 9.00");
    assertThat(told(CohortRetention.ACTIVITY, "2024-02-29", sales))
        .containsExactly("2024-01-01 +0: 1 of 1, 1.0, -4.00", "2024-01-01 +1: 1 of 1, 1.0, 9.00");
  }

  @Test
  void whatComesLaterOrFromNobodyKnownChangesNothing() {
    assertThat(
            purchases(
                "2024-01-31",
                sale().by("a").on("2024-01-31").worth("1.00"),
                sale().by("b").on("2024-02-01").worth("1.00"),
                sale().on("2023-01-01").worth("1.00")))
        .containsExactly("2024-01-01 +0: 1 of 1, 1.0, 1.00");
  }

  @Test
  void aLineInAnotherCurrencyCountsAndAddsNoAmount() {
    assertThat(purchases("2024-01-31", sale().by("a").on("2024-01-01").worth("9.00").in("EUR")))
        .containsExactly("2024-01-01 +0: 1 of 1, 1.0, 0.00");
  }

  /** Source: UCI Online Retail; the figures are counted in it and published in many notebooks. */
  @ParameterizedTest
  @CsvSource({
    "activity, 948 362 317 367 341 376 360 336 336 374 354 474 260",
    "purchase, 885 324 286 340 321 352 321 309 313 350 331 445 235"
  })
  void theFirstCohortOfARealShopIsAsPublished(String basis, String customers) {
    var sales = OnlineRetail.sales();
    assumeTrue(sales.isPresent(), "skipped: shared/data/online_retail is absent");
    List<String> counted =
        cohorts(sales.orElseThrow(), day("2011-12-09"))
            .where("cohort = '2010-12-01' AND basis = '%s'".formatted(basis))
            .orderBy(CohortRetention.MONTHS_SINCE)
            .collectAsList()
            .stream()
            .map(row -> row.<Long>getAs(CohortRetention.CUSTOMERS).toString())
            .toList();
    assertThat(String.join(" ", counted)).isEqualTo(customers);
  }

  private static List<String> purchases(String asOf, SaleRow... sales) {
    return told(CohortRetention.PURCHASE, asOf, sales);
  }

  private static List<String> told(String basis, String asOf, SaleRow... sales) {
    Dataset<Row> rows = cohorts(sales(sales), day(asOf));
    return rows
        .where("basis = '%s'".formatted(basis))
        .orderBy(CohortRetention.COHORT, CohortRetention.MONTHS_SINCE)
        .collectAsList()
        .stream()
        .map(CohortRetentionBuildTest::told)
        .toList();
  }

  private static String told(Row row) {
    return "%s +%d: %d of %d, %s, %s%s"
        .formatted(
            row.<Date>getAs(CohortRetention.COHORT),
            row.<Integer>getAs(CohortRetention.MONTHS_SINCE),
            row.<Long>getAs(CohortRetention.CUSTOMERS),
            row.<Long>getAs(CohortRetention.COHORT_CUSTOMERS),
            row.<Double>getAs(CohortRetention.RETENTION_RATE),
            row.get(row.fieldIndex(CohortRetention.REVENUE)),
            row.<Boolean>getAs(CohortRetention.IS_COMPLETE) ? "" : ", goes on");
  }

  private static Dataset<Row> cohorts(Dataset<Row> sales, FactsDay day) {
    Dataset<Row> days = Days.of(sales, touches());
    Dataset<Row> facts = CustomerFactsBuild.of(days, day);
    return CohortRetentionBuild.of(CohortRetentionBuild.counted(days, facts, day, 0), facts, day);
  }

  private static FactsDay day(String asOf) {
    return new FactsDay(LocalDate.parse(asOf), "GBP");
  }
}

package io.clientele.segmentation.affinity;

import static io.clientele.segmentation.affinity.Shelf.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.NextCategory;
import io.clientele.contracts.mart.NextCategoryQuality;
import io.clientele.lake.testing.SaleRow;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class NextCategoryBuildTest {
  private static final AffinitySettings SETTINGS = new AffinitySettings(365, 1, 100, 100, 1);

  /** After drinks came bakery twice of two times; three of six days have bakery, four drinks. */
  @Test
  void chancesAreSharesOfNextDaysDrawnToTheOverallShares() {
    assertThat(
            next(
                day("a", "2024-01-01", "tea"),
                day("a", "2024-02-01", "cake"),
                day("b", "2024-01-01", "tea"),
                day("b", "2024-01-09", "cake", "bread", "milk"),
                day("c", "2024-03-01", "milk"),
                day("d", "2024-03-01", "cake", "coin")))
        .contains(
            "c 1 bakery %s transition drinks".formatted((2 + 3 / 6.0) / (2 + 1)),
            "c 2 drinks %s transition drinks".formatted((1 + 4 / 6.0) / (2 + 1)),
            "d 1 drinks %s popular bakery".formatted(4 / 6.0));
  }

  @Test
  void whoseLastCategoryIsUnknownGetsTheMostPopularOnes() {
    assertThat(next(day("a", "2024-01-01", "tea"), day("b", "2024-01-02", "coin")))
        .containsExactly("a 1 drinks 1.0 popular drinks", "b 1 drinks 1.0 popular null");
  }

  @Test
  void theMainCategoryOfADayIsThatOfMostLines() {
    assertThat(next(day("a", "2024-01-01", "tea", "milk", "cake")))
        .allMatch(row -> row.endsWith("drinks"));
  }

  @Test
  void withoutCategoriesThereAreNoRowsAndNothingIsMeasured() {
    var sales = Shelf.sales(day("a", "2024-01-01", "coin").toList());
    assertThat(Affinities.next(sales, SETTINGS).collectAsList()).isEmpty();
    assertThat(quality(day("a", "2024-01-01", "coin")))
        .containsExactly("popular 0 0 0 null", "transition 0 0 0 null");
  }

  @Test
  void theLatestDayOfEachCustomerIsLeftOutAndGuessed() {
    assertThat(
            quality(
                day("a", "2024-01-01", "tea"),
                day("a", "2024-01-02", "cake"),
                day("a", "2024-01-03", "tea"),
                day("a", "2024-01-04", "cake"),
                day("b", "2024-01-01", "milk"),
                day("b", "2024-01-02", "bread"),
                day("c", "2024-01-01", "milk")))
        .containsExactly("popular 2 0 2 0.0", "transition 2 2 2 1.0");
  }

  @SafeVarargs
  private static List<String> next(Stream<SaleRow>... days) {
    return Affinities.next(sales(days), SETTINGS)
        .orderBy(NextCategory.CUSTOMER_ID, NextCategory.RANK)
        .collectAsList()
        .stream()
        .map(NextCategoryBuildTest::told)
        .toList();
  }

  @SafeVarargs
  private static List<String> quality(Stream<SaleRow>... days) {
    return Affinities.quality(sales(days), SETTINGS)
        .orderBy(NextCategoryQuality.BASIS)
        .collectAsList()
        .stream()
        .map(NextCategoryBuildTest::measured)
        .toList();
  }

  private static Dataset<Row> sales(Stream<SaleRow>[] days) {
    return Shelf.sales(Stream.of(days).flatMap(day -> day).toList());
  }

  private static String told(Row row) {
    return "%s %d %s %s %s %s"
        .formatted(
            row.<String>getAs(NextCategory.CUSTOMER_ID),
            row.<Integer>getAs(NextCategory.RANK),
            row.<String>getAs(NextCategory.CATEGORY),
            row.<Double>getAs(NextCategory.PROBABILITY),
            row.<String>getAs(NextCategory.BASIS),
            row.<String>getAs(NextCategory.LAST_CATEGORY));
  }

  private static String measured(Row row) {
    return "%s %d %d %d %s"
        .formatted(
            row.<String>getAs(NextCategoryQuality.BASIS),
            row.<Long>getAs(NextCategoryQuality.CUSTOMERS),
            row.<Long>getAs(NextCategoryQuality.HITS_1),
            row.<Long>getAs(NextCategoryQuality.HITS_3),
            row.<Double>getAs(NextCategoryQuality.HIT_RATE_1));
  }
}

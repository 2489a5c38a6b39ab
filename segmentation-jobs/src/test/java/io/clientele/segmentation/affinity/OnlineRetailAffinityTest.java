package io.clientele.segmentation.affinity;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.mart.NextCategory;
import io.clientele.contracts.mart.NextCategoryQuality;
import io.clientele.contracts.mart.ProductAffinity;
import io.clientele.lake.testing.OnlineRetail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What a real gift shop sells together. */
class OnlineRetailAffinityTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 9);
  private static final String JUMBO_BAG = "85099B";
  private static final String SPOTTED_JUMBO_BAG = "22386";
  private static final String GREEN_TEACUP = "22697";
  private static final String ROSE_TEACUP = "22699";

  @Test
  void bagsAreBoughtTogetherMostAndTeacupsOfOneSetFarMoreThanByChance() {
    var sales = OnlineRetail.sales();
    assumeTrue(sales.isPresent(), "skipped: shared/data/online_retail is absent");
    Dataset<Row> rows = affinity(sales.orElseThrow()).persist();
    try {
      Row top = rows.orderBy(col(ProductAffinity.ORDERS_WITH_BOTH).desc()).first();
      System.out.println("Most bought together: " + top);
      assertThat(
              List.of(top.getAs(ProductAffinity.ANTECEDENT), top.getAs(ProductAffinity.CONSEQUENT)))
          .containsExactlyInAnyOrder(JUMBO_BAG, SPOTTED_JUMBO_BAG);
      assertThat(top.<Long>getAs(ProductAffinity.ORDERS_WITH_BOTH)).isBetween(600L, 700L);
      assertThat(top.<Long>getAs(ProductAffinity.ALL_ORDERS)).isBetween(18_000L, 19_000L);
      assertThat(top.<Long>getAs(ProductAffinity.ORDERS_LEFT_OUT)).isBetween(500L, 700L);
      Row teacups = pair(rows, GREEN_TEACUP, ROSE_TEACUP);
      assertThat(teacups.<Double>getAs(ProductAffinity.CONFIDENCE)).isBetween(0.7, 0.8);
      assertThat(teacups.<Double>getAs(ProductAffinity.LIFT)).isBetween(15.0, 20.0);
    } finally {
      rows.unpersist(true);
    }
  }

  /** The shop names no categories: the first three signs of a code stand for product families. */
  @Test
  void theFamilyBoughtLastTellsMoreThanTheMostPopularOnes() {
    var sales = OnlineRetail.sales();
    assumeTrue(sales.isPresent(), "skipped: shared/data/online_retail is absent");
    Dataset<Row> lines =
        PurchaseLines.of(
            ofOneSource(sales.orElseThrow()), AffinitySettings.STANDARD.from(LAST_DAY), LAST_DAY);
    Dataset<Row> days =
        PurchaseDays.of(lines.withColumn(Product.CATEGORY, expr("left(product_id, 3)")));
    Map<String, Row> quality =
        NextCategoryBuild.quality(days, AffinitySettings.STANDARD.smoothing(), LAST_DAY)
            .collectAsList()
            .stream()
            .collect(toMap(row -> row.getAs(NextCategoryQuality.BASIS), row -> row));
    Row chain = quality.get(NextCategory.TRANSITION);
    Row popular = quality.get(NextCategory.POPULAR);
    System.out.println("Next family: " + chain + ", most popular: " + popular);
    assertThat(chain.<Double>getAs(NextCategoryQuality.HIT_RATE_1))
        .isGreaterThan(popular.<Double>getAs(NextCategoryQuality.HIT_RATE_1) + 0.1);
    assertThat(chain.<Double>getAs(NextCategoryQuality.HIT_RATE_3))
        .isGreaterThan(popular.<Double>getAs(NextCategoryQuality.HIT_RATE_3) + 0.03);
  }

  private static Row pair(Dataset<Row> rows, String antecedent, String consequent) {
    return rows.where(
            col(ProductAffinity.ANTECEDENT)
                .equalTo(antecedent)
                .and(col(ProductAffinity.CONSEQUENT).equalTo(consequent)))
        .first();
  }

  private static Dataset<Row> affinity(Dataset<Row> sales) {
    return Affinities.of(ofOneSource(sales), AffinitySettings.STANDARD, LAST_DAY);
  }

  private static Dataset<Row> ofOneSource(Dataset<Row> sales) {
    return sales.withColumn(SourceColumns.SOURCE, lit("shop"));
  }
}

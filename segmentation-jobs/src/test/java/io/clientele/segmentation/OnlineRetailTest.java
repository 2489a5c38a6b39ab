package io.clientele.segmentation;

import static io.clientele.lake.testing.InteractionRow.touches;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.lake.testing.OnlineRetail;
import io.clientele.segmentation.day.Days;
import io.clientele.segmentation.facts.CustomerFactsBuild;
import io.clientele.segmentation.facts.FactsDay;
import io.clientele.segmentation.rfm.RfmRules;
import io.clientele.segmentation.rfm.RfmSegments;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published figures of a real shop. */
class OnlineRetailTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 9);

  @TempDir Path folder;

  @Test
  void factsAndSegmentsHoldEveryBuyerOrderAndPenny() {
    var sales = OnlineRetail.sales();
    assumeTrue(sales.isPresent(), "skipped: shared/data/online_retail is absent");
    Dataset<Row> facts = stored(facts(sales.orElseThrow()));
    Row totals =
        facts
            .where(col(CustomerFacts.ORDERS).gt(0))
            .agg(
                count(lit(1)),
                sum(CustomerFacts.ORDERS),
                sum(CustomerFacts.PURCHASE_AMOUNT).cast("string"))
            .first();
    assertThat(totals.getLong(0)).isEqualTo(4_338);
    assertThat(totals.getLong(1)).isEqualTo(18_532);
    assertThat(totals.getString(2)).isEqualTo("8911407.90");
    Row segments =
        RfmSegments.segment(facts, RfmRules.standard(), LAST_DAY)
            .where(col(CustomerRfm.METHOD).equalTo(CustomerRfm.QUANTILE))
            .agg(count(lit(1)), countDistinct(CustomerRfm.SEGMENT))
            .first();
    assertThat(segments.getLong(0)).isEqualTo(4_338);
    assertThat(segments.getLong(1)).isEqualTo(11);
  }

  @Test
  void threeWaysToScoreAgreeInPartAndKMeansSeparatesBest() {
    var sales = OnlineRetail.sales();
    assumeTrue(sales.isPresent(), "skipped: shared/data/online_retail is absent");
    Dataset<Row> facts = stored(facts(sales.orElseThrow()));
    var segments = RfmSegments.of(facts, RfmRules.standard(), LAST_DAY);
    List<Row> agreement = segments.agreement();
    assertThat(agreement).hasSize(3).allSatisfy(pair -> assertKappa(pair, 0.15, 0.85));
    assertKappa(agreement.get(1), 0.55, 0.85);
    Map<String, Double> silhouettes =
        segments.quality(4_338).stream().collect(toMap(row -> row.getString(1), this::silhouette));
    assertThat(silhouettes.get(CustomerRfm.KMEANS)).isBetween(0.25, 0.45);
    assertThat(silhouettes.get(CustomerRfm.QUANTILE)).isBetween(0.05, 0.25);
    assertThat(silhouettes.get(CustomerRfm.THRESHOLD)).isBetween(0.05, 0.25);
  }

  private static void assertKappa(Row pair, double least, double most) {
    assertThat(pair.getDouble(5)).as("kappa in " + pair).isBetween(least, most);
  }

  private double silhouette(Row quality) {
    return quality.getDouble(4);
  }

  private static Dataset<Row> facts(Dataset<Row> sales) {
    return CustomerFactsBuild.of(Days.of(sales, touches()), new FactsDay(LAST_DAY, "GBP"));
  }

  private Dataset<Row> stored(Dataset<Row> facts) {
    String path = folder.resolve("facts").toString();
    facts.write().parquet(path);
    return facts.sparkSession().read().parquet(path);
  }
}

package io.clientele.segmentation.lifecycle;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerLifecycle;
import io.clientele.lake.testing.OnlineRetail;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stages of a real shop's customers, measured by their own rhythms. */
class OnlineRetailLifecycleTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 9);

  @TempDir Path folder;

  @Test
  void everyBuyerHasAStageAndNoStageIsEmpty() {
    var sales = OnlineRetail.sales();
    assumeTrue(sales.isPresent(), "skipped: shared/data/online_retail is absent");
    Dataset<Row> facts = stored(purchaseDays(sales.orElseThrow()));
    double typical = TypicalGap.of(facts, 90);
    assertThat(typical).isBetween(40.0, 90.0);
    Map<String, Long> stages =
        CustomerLifecycleBuild.of(facts, LifecycleRules.STANDARD, typical, LAST_DAY)
            .groupBy(CustomerLifecycle.STAGE)
            .count()
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    assertThat(stages.keySet()).containsExactlyInAnyOrderElementsOf(CustomerLifecycle.STAGES);
    assertThat(stages.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(4_338);
    assertThat(stages.get(CustomerLifecycle.ACTIVE)).isBetween(1_500L, 2_500L);
    assertThat(stages.get(CustomerLifecycle.WON_BACK)).isBetween(100L, 500L);
  }

  private static Dataset<Row> purchaseDays(Dataset<Row> sales) {
    return sales
        .where("customer_id IS NOT NULL AND quantity > 0 AND unit_price > 0")
        .selectExpr("customer_id", "business_date AS day")
        .distinct()
        .groupBy(CustomerFacts.CUSTOMER_ID)
        .agg(expr("array_sort(collect_list(day))").as("days"))
        .selectExpr(
            "customer_id",
            "days[0] AS first_order_on",
            "element_at(days, -1) AS last_order_on",
            "try_element_at(days, -2) AS previous_order_on",
            "size(days) AS purchase_days");
  }

  private Dataset<Row> stored(Dataset<Row> facts) {
    String path = folder.resolve("facts").toString();
    facts.write().parquet(path);
    return facts.sparkSession().read().parquet(path);
  }
}

package io.clientele.segmentation.affinity;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.mart.NextCategory;
import io.clientele.contracts.mart.NextCategoryQuality;
import io.clientele.lake.testing.SparkTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * Next categories of a real grocery: 75,000 lines drawn from a year. Households buy most things
 * most of the time, and the draw thins what a day holds, so that the last category tells little.
 */
class CompleteJourneyTest {
  private static final Path FILES = Path.of("../../shared/data/completejourney");
  private static final LocalDate LAST_DAY = LocalDate.of(2017, 12, 31);

  @Test
  void theChainIsNoWorseThanNamingTheMostPopularDepartments() {
    assumeTrue(Files.isDirectory(FILES), "skipped: shared/data/completejourney is absent");
    Map<String, Row> quality =
        NextCategoryBuild.quality(
                PurchaseDays.of(lines()), AffinitySettings.STANDARD.smoothing(), LAST_DAY)
            .collectAsList()
            .stream()
            .collect(toMap(row -> row.getAs(NextCategoryQuality.BASIS), row -> row));
    Row chain = quality.get(NextCategory.TRANSITION);
    Row popular = quality.get(NextCategory.POPULAR);
    System.out.println("Next department: " + chain + ", most popular: " + popular);
    assertThat(chain.<Long>getAs(NextCategoryQuality.CUSTOMERS)).isBetween(2_200L, 2_300L);
    assertThat(chain.<Double>getAs(NextCategoryQuality.HIT_RATE_1)).isBetween(0.65, 0.80);
    assertThat(chain.<Double>getAs(NextCategoryQuality.HIT_RATE_3))
        .isCloseTo(popular.<Double>getAs(NextCategoryQuality.HIT_RATE_3), within(0.02));
  }

  private static Dataset<Row> lines() {
    return read("transactions_sample")
        .join(read("products"), "product_id")
        .selectExpr(
            "household_id AS customer_id",
            "to_date(transaction_timestamp) AS business_date",
            "department AS category",
            "'till' AS source");
  }

  private static Dataset<Row> read(String file) {
    return SparkTest.spark()
        .read()
        .option("header", "true")
        .csv(FILES.resolve(file + ".csv").toString());
  }
}

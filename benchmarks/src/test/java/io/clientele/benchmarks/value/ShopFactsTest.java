package io.clientele.benchmarks.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.lake.testing.SparkTest;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ShopFactsTest {
  private static final ShopFacts SHOP = new ShopFacts(500, 7);

  @Test
  void anEarlierDayKnowsFewerCustomersAndNoMoreOfThem() {
    Dataset<Row> earlier = on(ShopFacts.LAST_DAY.minusDays(90));
    Dataset<Row> later = on(ShopFacts.LAST_DAY);
    assertThat(later.count()).isEqualTo(500);
    assertThat(earlier.count()).isBetween(300L, 499L);
    assertThat(
            earlier
                .as("then")
                .join(later.as("now"), CustomerFacts.CUSTOMER_ID)
                .where(
                    "then.first_order_on = now.first_order_on"
                        + " AND then.last_order_on <= now.last_order_on"
                        + " AND then.purchase_days <= now.purchase_days"
                        + " AND then.first_day_amount = now.first_day_amount")
                .count())
        .isEqualTo(earlier.count());
  }

  private static Dataset<Row> on(LocalDate day) {
    return SHOP.on(day, SparkTest.spark());
  }
}

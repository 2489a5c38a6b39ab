package io.clientele.benchmarks.history;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Sale;
import io.clientele.lake.testing.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SaleHistoryTest {
  private static final SaleHistory HISTORY = new SaleHistory(490, 9_800, 730, 7);

  @Test
  void hasTheLinesAndCustomersAskedFor() {
    Row totals =
        rows(HISTORY)
            .agg(
                count(lit(1)),
                countDistinct(CustomerKeyColumns.CUSTOMER_ID),
                countDistinct(Sale.ORDER_ID),
                max(Sale.BUSINESS_DATE).cast("string"))
            .head();
    assertThat(totals.getLong(0)).isEqualTo(9_800);
    assertThat(totals.getLong(1)).isEqualTo(490);
    assertThat(totals.getLong(2)).isEqualTo(2_450);
    assertThat(totals.getString(3)).isEqualTo(SaleHistory.LAST_DAY.toString());
  }

  @Test
  void threeLinesInAHundredAreReturns() {
    Row share = rows(HISTORY).agg(avg(when(col(Sale.QUANTITY).lt(0), 1.0).otherwise(0.0))).head();
    assertThat(share.getDouble(0)).isCloseTo(0.03, within(0.005));
  }

  @Test
  void fewCustomersBuyMuchMoreThanMost() {
    Row most =
        rows(HISTORY)
            .where(col(CustomerKeyColumns.CUSTOMER_ID).isNotNull())
            .groupBy(CustomerKeyColumns.CUSTOMER_ID)
            .count()
            .agg(max("count"), avg("count"))
            .head();
    assertThat(most.getLong(0)).isGreaterThan((long) (5 * most.getDouble(1)));
  }

  @Test
  void theNextDayBringsNewOrdersOfWhichAFewAreLate() {
    Dataset<Row> news = HISTORY.nextDay(SparkTest.spark(), 980);
    String day = SaleHistory.LAST_DAY.plusDays(1).toString();
    assertThat(news.count()).isEqualTo(980);
    assertThat(news.join(rows(HISTORY), Sale.ORDER_ID).isEmpty()).isTrue();
    assertThat(news.where("business_date = '" + day + "'").count()).isBetween(880L, 970L);
  }

  @Test
  void anotherSeedIsAnotherHistory() {
    assertThat(rows(HISTORY).except(rows(new SaleHistory(490, 9_800, 730, 8))).isEmpty()).isFalse();
    assertThat(rows(HISTORY).except(rows(HISTORY)).isEmpty()).isTrue();
  }

  @Test
  void tooFewLinesForTheCustomersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SaleHistory(100, 399, 730, 1))
        .withMessageContaining("too few");
  }

  private static Dataset<Row> rows(SaleHistory history) {
    return history.rows(SparkTest.spark());
  }
}

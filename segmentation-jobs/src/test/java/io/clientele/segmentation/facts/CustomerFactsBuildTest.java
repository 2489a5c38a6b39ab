package io.clientele.segmentation.facts;

import static io.clientele.lake.testing.InteractionRow.touch;
import static io.clientele.lake.testing.InteractionRow.touches;
import static io.clientele.lake.testing.SaleRow.sale;
import static io.clientele.lake.testing.SaleRow.sales;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Sale;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.segmentation.day.Days;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CustomerFactsBuildTest {
  private static final FactsDay DAY = new FactsDay(LocalDate.of(2024, 6, 30), "GBP");

  @Test
  void aReturnLowersTheNetAmountAndIsNoOrder() {
    Row facts =
        only(
            sales(
                sale().by("c1").on("2024-03-01").worth("19.90"),
                sale().by("c1").on("2024-03-05").worth("-4.90")));
    assertThat(money(facts, CustomerFacts.PURCHASE_AMOUNT)).isEqualTo("19.90");
    assertThat(money(facts, CustomerFacts.RETURN_AMOUNT)).isEqualTo("-4.90");
    assertThat(money(facts, CustomerFacts.NET_AMOUNT)).isEqualTo("15.00");
    assertThat(number(facts, CustomerFacts.ORDERS)).isEqualTo(1);
    assertThat(day(facts, CustomerFacts.LAST_ORDER_ON)).isEqualTo("2024-03-01");
  }

  @Test
  void theLinesOfOneOrderAreOneOrderOnOneDay() {
    Row facts =
        only(
            sales(
                sale().by("c1").on("2024-03-01").of("tent"),
                sale().by("c1").on("2024-03-01").of("stove"),
                sale().by("c1").on("2024-04-01").of("stove"),
                sale().by("c1").on("2024-05-01").of("map").worth("-1.00")));
    assertThat(number(facts, CustomerFacts.LINES)).isEqualTo(4);
    assertThat(number(facts, CustomerFacts.ORDERS)).isEqualTo(2);
    assertThat(number(facts, CustomerFacts.PURCHASE_DAYS)).isEqualTo(2);
    assertThat(day(facts, CustomerFacts.FIRST_ORDER_ON)).isEqualTo("2024-03-01");
    assertThat(day(facts, CustomerFacts.LAST_ORDER_ON)).isEqualTo("2024-04-01");
    assertThat(day(facts, CustomerFacts.PREVIOUS_ORDER_ON)).isEqualTo("2024-03-01");
    assertThat(money(facts, CustomerFacts.FIRST_DAY_AMOUNT)).isEqualTo("20.00");
  }

  @Test
  void twoOrdersOfOneDayAreOnePurchaseDayAndAnOrderOfTwoDaysCountsOnEach() {
    Row facts =
        only(
            sales(
                sale().by("c1").on("2024-03-01").order("7"),
                sale().by("c1").on("2024-03-01").order("8"),
                sale().by("c1").on("2024-03-02").order("8")));
    assertThat(number(facts, CustomerFacts.ORDERS)).isEqualTo(3);
    assertThat(number(facts, CustomerFacts.PURCHASE_DAYS)).isEqualTo(2);
  }

  @Test
  void theSameOrderNumberOfTwoCustomersIsTwoOrders() {
    Dataset<Row> facts =
        facts(sales(sale().by("c1").order("7"), sale().by("c2").order("7")), touches());
    assertThat(facts.select(CustomerFacts.ORDERS).collectAsList())
        .extracting(row -> row.getInt(0))
        .containsExactly(1, 1);
  }

  @Test
  void aFreeSampleAndAnAdjustmentAreLinesAndNeitherPurchaseNorReturn() {
    var free = sale().by("c1").worth("10.00");
    free.set(Sale.UNIT_PRICE, BigDecimal.ZERO).set(Sale.NET_AMOUNT, BigDecimal.ZERO);
    var adjustment = sale().by("c1").worth("10.00");
    adjustment
        .set(Sale.UNIT_PRICE, new BigDecimal("-10.00"))
        .set(Sale.NET_AMOUNT, new BigDecimal("-10.00"));
    Row facts = only(sales(free, adjustment));
    assertThat(number(facts, CustomerFacts.LINES)).isEqualTo(2);
    assertThat(number(facts, CustomerFacts.ORDERS)).isZero();
    assertThat(money(facts, CustomerFacts.PURCHASE_AMOUNT)).isEqualTo("0.00");
    assertThat(money(facts, CustomerFacts.RETURN_AMOUNT)).isEqualTo("0.00");
    assertThat(money(facts, CustomerFacts.NET_AMOUNT)).isEqualTo("-10.00");
    assertThat(day(facts, CustomerFacts.FIRST_LINE_ON)).isEqualTo("2024-01-01");
    assertThat(facts.<Date>getAs(CustomerFacts.FIRST_ORDER_ON)).isNull();
  }

  @Test
  void whatHappensAfterTheDayIsNotKnownYet() {
    Row facts = only(sales(sale().by("c1").on("2024-06-30"), sale().by("c1").on("2024-07-01")));
    assertThat(number(facts, CustomerFacts.ORDERS)).isEqualTo(1);
  }

  @Test
  void ninetyDaysEndWithTheDayAndBeginEightyNineDaysBefore() {
    LocalDate firstDay = DAY.asOf().minusDays(89);
    Row facts =
        only(
            sales(
                sale().by("c1").on(firstDay).worth("1.00"),
                sale().by("c1").on(firstDay.minusDays(1)).worth("2.00"),
                sale().by("c1").on(DAY.asOf().minusDays(364)).worth("4.00"),
                sale().by("c1").on(DAY.asOf().minusDays(365)).worth("8.00")));
    assertThat(number(facts, CustomerFacts.ORDERS_90D)).isEqualTo(1);
    assertThat(money(facts, CustomerFacts.NET_AMOUNT_90D)).isEqualTo("1.00");
    assertThat(number(facts, CustomerFacts.ORDERS_365D)).isEqualTo(3);
    assertThat(money(facts, CustomerFacts.NET_AMOUNT_365D)).isEqualTo("7.00");
    assertThat(money(facts, CustomerFacts.NET_AMOUNT)).isEqualTo("15.00");
  }

  @Test
  void aTouchBeforeLondonMidnightBelongsToTheDayInSummerTime() {
    Row facts =
        facts(
                sales(),
                touches(
                    touch().of("c1").at("2024-06-30T22:59:59Z"),
                    touch().of("c1").at("2024-06-30T23:00:00Z"),
                    touch().of("c1").at("2023-01-01T00:00:00Z")))
            .first();
    assertThat(number(facts, CustomerFacts.INTERACTIONS_90D)).isEqualTo(1);
    assertThat(number(facts, CustomerFacts.INTERACTIONS)).isEqualTo(2);
    assertThat(day(facts, CustomerFacts.LAST_INTERACTION_ON)).isEqualTo("2024-06-30");
  }

  @Test
  void aCustomerWhoWasOnlyTouchedHasNoOrdersAndNoAmounts() {
    Row facts = facts(sales(), touches(touch().of("c1"))).first();
    assertThat(number(facts, CustomerFacts.ORDERS)).isZero();
    assertThat(money(facts, CustomerFacts.NET_AMOUNT)).isEqualTo("0.00");
    assertThat(facts.<Date>getAs(CustomerFacts.LAST_ORDER_ON)).isNull();
  }

  @Test
  void rowsOfUnknownCustomersMakeNoFacts() {
    assertThat(facts(sales(sale()), touches(touch())).isEmpty()).isTrue();
  }

  @Test
  void aSaleInAnotherCurrencyIsAnOrderWithoutAmount() {
    Dataset<Row> rows =
        sales(sale().by("c1").worth("5.00"), sale().by("c1").order("7").in("EUR").worth("9.00"));
    Row facts = only(rows);
    assertThat(number(facts, CustomerFacts.ORDERS)).isEqualTo(2);
    assertThat(money(facts, CustomerFacts.NET_AMOUNT)).isEqualTo("5.00");
    assertThat(number(facts, CustomerFacts.FOREIGN_LINES)).isEqualTo(1);
  }

  private static Row only(Dataset<Row> sales) {
    Dataset<Row> facts = facts(sales, touches());
    assertThat(facts.count()).isOne();
    return facts.first();
  }

  private static Dataset<Row> facts(Dataset<Row> sales, Dataset<Row> touches) {
    return CustomerFactsBuild.of(Days.of(sales, touches), DAY);
  }

  private static String money(Row facts, String column) {
    return facts.getDecimal(facts.fieldIndex(column)).toPlainString();
  }

  private static int number(Row facts, String column) {
    return facts.getInt(facts.fieldIndex(column));
  }

  private static String day(Row facts, String column) {
    return facts.<Date>getAs(column).toString();
  }
}

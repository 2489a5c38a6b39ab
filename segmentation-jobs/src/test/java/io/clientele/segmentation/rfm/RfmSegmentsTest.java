package io.clientele.segmentation.rfm;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.lake.testing.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RfmSegmentsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
  private static final RfmMethods QUANTILE = RfmMethods.STANDARD.onlyQuantile();
  private static final RfmRules RULES = RfmRules.standard().with(QUANTILE);

  @Test
  void fivePartsOfEqualSizeGetScoresOneToFive() {
    var rows =
        IntStream.range(0, 10).mapToObj(i -> customer("c" + i, 10 * i, i + 1, i * 7)).toList();
    var byCustomer = segmented(rows, RULES);
    assertThat(scores(byCustomer, CustomerRfm.R, 10)).containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
    assertThat(scores(byCustomer, CustomerRfm.F, 10)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    assertThat(scores(byCustomer, CustomerRfm.M, 10)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
  }

  @Test
  void equalValuesGetEqualScores() {
    var rows =
        IntStream.range(0, 10).mapToObj(i -> customer("c" + i, 5, i < 7 ? 1 : 2, 10)).toList();
    var byCustomer = segmented(rows, RULES);
    assertThat(scores(byCustomer, CustomerRfm.R, 10)).containsOnly(5);
    assertThat(scores(byCustomer, CustomerRfm.M, 10)).containsOnly(1);
    assertThat(scores(byCustomer, CustomerRfm.F, 10)).containsExactly(1, 1, 1, 1, 1, 1, 1, 4, 4, 4);
  }

  @Test
  void theSegmentIsTheOneOfTheRules() {
    var rows =
        IntStream.range(0, 60)
            .mapToObj(i -> customer("c" + i, i * 37 % 60, i * 11 % 60, i * 23 % 60))
            .toList();
    assertThat(segmented(rows, RULES).values())
        .hasSize(60)
        .allSatisfy(
            row ->
                assertThat(row.<String>getAs(CustomerRfm.SEGMENT))
                    .isEqualTo(
                        RULES.segment(
                            row.<Integer>getAs(CustomerRfm.R),
                            row.<Integer>getAs(CustomerRfm.F),
                            row.<Integer>getAs(CustomerRfm.M))));
  }

  @Test
  void theOrderOfRowsHasNoInfluence() {
    var rows =
        IntStream.range(0, 40)
            .mapToObj(i -> customer("c" + i, i % 7, i % 5, i * i % 11))
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    var expected = segmented(rows, RULES);
    Collections.shuffle(rows, new Random(7));
    assertThat(segmented(rows, RULES)).isEqualTo(expected);
  }

  @Test
  void aCustomerWhoNeverBoughtIsInNoSegment() {
    var touched = customer("c1", 0, 0, 0).set(CustomerFacts.LAST_ORDER_ON, null);
    assertThat(segmented(List.of(touched), RULES)).isEmpty();
  }

  @Test
  void aWindowCountsOnlyItsOrdersAndAmounts() {
    var regular = customer("c1", 200, 9, 900);
    regular.set(CustomerFacts.ORDERS_90D, 0).set(CustomerFacts.NET_AMOUNT_90D, BigDecimal.ZERO);
    var quarter = new RfmRules(Window.QUARTER, QUANTILE, RULES.segments());
    Row row = segmented(List.of(regular), quarter).get("c1");
    assertThat(row.<Integer>getAs(CustomerRfm.FREQUENCY)).isZero();
    assertThat(row.<Integer>getAs(CustomerRfm.RECENCY_DAYS)).isEqualTo(200);
    assertThat(row.<BigDecimal>getAs(CustomerRfm.MONETARY)).isEqualByComparingTo("0");
  }

  private static TableRow customer(String id, int daysAgo, int orders, int amount) {
    return new TableRow(CustomerFacts.TABLE)
        .set(CustomerFacts.AS_OF, DAY)
        .set(CustomerFacts.CUSTOMER_ID, id)
        .set(CustomerFacts.LAST_ORDER_ON, DAY.minusDays(daysAgo))
        .set(CustomerFacts.ORDERS, orders)
        .set(CustomerFacts.NET_AMOUNT, BigDecimal.valueOf(amount));
  }

  private static Map<String, Row> segmented(List<TableRow> rows, RfmRules rules) {
    var facts = TableRow.dataset(CustomerFacts.TABLE, rows);
    return RfmSegments.segment(facts, rules, DAY).collectAsList().stream()
        .collect(toMap(row -> row.getAs(CustomerRfm.CUSTOMER_ID), row -> row));
  }

  private static List<Integer> scores(Map<String, Row> rows, String column, int customers) {
    return IntStream.range(0, customers)
        .mapToObj(i -> rows.get("c" + i).<Integer>getAs(column))
        .toList();
  }
}

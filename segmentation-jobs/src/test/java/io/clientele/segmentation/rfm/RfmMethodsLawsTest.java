package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerRfm;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What holds of all three methods whatever the customers are. */
class RfmMethodsLawsTest {
  @Property(tries = 6)
  void theOrderAndThePartsOfRowsChangeNothing(
      @ForAll("customers") List<Point> customers, @ForAll long seed) {
    Dataset<Row> facts = RfmCustomers.facts(customers);
    Dataset<Row> shuffled = facts.repartition(3).orderBy(rand(seed)).repartition(2);
    var one = RfmSegments.of(facts, rules(5), RfmCustomers.DAY);
    var other = RfmSegments.of(shuffled, rules(5), RfmCustomers.DAY);
    assertThat(sorted(other)).isEqualTo(sorted(one)).hasSize(3 * customers.size());
    assertThat(other.quality(1)).isEqualTo(one.quality(1));
    assertThat(other.agreement()).isEqualTo(one.agreement());
  }

  @Property(tries = 9)
  void scoresStayOnTheirScaleAndNeverFallWhereTheMeasureIsBetter(
      @ForAll("customers") List<Point> customers, @ForAll @IntRange(min = 2, max = 10) int bins) {
    var rows = sorted(RfmSegments.of(RfmCustomers.facts(customers), rules(bins), RfmCustomers.DAY));
    for (String method : List.of(CustomerRfm.QUANTILE, CustomerRfm.THRESHOLD)) {
      int most = method.equals(CustomerRfm.QUANTILE) ? bins : 5;
      var scored =
          rows.stream().filter(row -> row.getAs(CustomerRfm.METHOD).equals(method)).toList();
      assertRising(scored, CustomerRfm.RECENCY_DAYS, CustomerRfm.R, -1, most);
      assertRising(scored, CustomerRfm.FREQUENCY, CustomerRfm.F, 1, most);
      assertRising(scored, CustomerRfm.MONETARY, CustomerRfm.M, 1, most);
    }
  }

  @Property(tries = 6)
  void customersWithEqualMeasuresAreInOneSegment(@ForAll("customers") List<Point> customers) {
    var twice = Stream.concat(customers.stream(), customers.stream()).toList();
    var seen = new HashMap<List<Object>, List<Object>>();
    for (Row row : sorted(RfmSegments.of(RfmCustomers.facts(twice), rules(7), RfmCustomers.DAY))) {
      List<Object> measures = List.of(row.get(2), row.get(3), row.get(4), row.get(5));
      List<Object> scores = List.of(row.get(6), row.get(7), row.get(8), row.get(9));
      assertThat(seen.computeIfAbsent(measures, first -> scores)).isEqualTo(scores);
    }
  }

  @Provide
  Arbitrary<List<Point>> customers() {
    return RfmCustomers.some();
  }

  private static RfmRules rules(int bins) {
    var standard = RfmMethods.STANDARD;
    return RfmRules.standard()
        .with(new RfmMethods(standard.names(), bins, standard.thresholds(), standard.kmeans()));
  }

  private static List<Row> sorted(RfmSegments segments) {
    return segments
        .customers()
        .orderBy(col(CustomerRfm.CUSTOMER_ID), col(CustomerRfm.METHOD))
        .collectAsList();
  }

  private static void assertRising(
      List<Row> rows, String measure, String score, int direction, int most) {
    var byMeasure =
        rows.stream()
            .sorted(
                Comparator.comparingDouble(
                    row -> direction * ((Number) row.getAs(measure)).doubleValue()))
            .map(row -> row.<Integer>getAs(score))
            .toList();
    assertThat(byMeasure).isSorted().allMatch(each -> 1 <= each && each <= most);
  }
}

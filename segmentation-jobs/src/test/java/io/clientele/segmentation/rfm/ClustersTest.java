package io.clientele.segmentation.rfm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerRfm;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import smile.math.MathEx;

class ClustersTest {
  private static final CutPoints CUTS =
      new CutPoints(List.of(100L), List.of(5L), List.of(1_000_00L));
  private static final List<Point> TWO_CROWDS =
      IntStream.range(0, 60)
          .mapToObj(
              i ->
                  i % 2 == 0
                      ? new Point(3 + i % 5, 20 + i % 3, 5_000_00 + i)
                      : new Point(400 + i % 7, 1, 20_00 + i))
          .toList();

  @Test
  void crowdsThatStandApartAreTheClusters() {
    var clusters = Clusters.of(TWO_CROWDS, new KMeansRules(2, 100), CUTS);
    assertThat(clusters.centres()).hasSize(2);
    var rules = RfmRules.standard();
    var groups = TWO_CROWDS.stream().map(each -> clusters.group(each, rules)).toList();
    assertThat(groups.subList(0, 4)).containsExactly("0", "1", "0", "1");
    var places = TWO_CROWDS.stream().map(clusters.space()::place).toList();
    assertThat(Silhouette.of(places, groups).orElseThrow()).isGreaterThan(0.9);
  }

  @Test
  void everyCustomerOfAClusterHasTheScoresOfItsMiddle() {
    var bySegment =
        scored(TWO_CROWDS, 2).stream()
            .collect(groupingBy(row -> row.<String>getAs(CustomerRfm.SEGMENT), counting()));
    assertThat(bySegment).hasSize(2).containsEntry("Loyal", 30L).containsEntry("Hibernating", 30L);
  }

  @Test
  void neitherTheThreadNorWhatWasDrawnBeforeMatters() {
    var rules = new KMeansRules(7, 100);
    var expected = Clusters.of(TWO_CROWDS, rules, CUTS).points();
    MathEx.setSeed(5);
    MathEx.random(9);
    assertThat(Clusters.of(TWO_CROWDS, rules, CUTS).points()).isEqualTo(expected);
    var elsewhere =
        CompletableFuture.supplyAsync(
            () -> Clusters.of(TWO_CROWDS, rules, CUTS).points(), task -> new Thread(task).start());
    assertThat(elsewhere.join()).isEqualTo(expected);
  }

  @Test
  void customersWhoAreAllAlikeAreOneCluster() {
    var alike = IntStream.range(0, 9).mapToObj(i -> new Point(10, 2, 30_00)).toList();
    assertThat(Clusters.of(alike, new KMeansRules(8, 100), CUTS).points())
        .containsExactly(List.of(10L), List.of(2L), List.of(30_00L));
    assertThat(scored(alike, 8)).hasSize(9);
  }

  @Test
  void withoutCustomersThereAreNoRows() {
    assertThat(scored(List.of(), 8)).isEmpty();
  }

  private static List<Row> scored(List<Point> customers, int clusters) {
    var methods =
        new RfmMethods(
            List.of(CustomerRfm.QUANTILE, CustomerRfm.KMEANS),
            5,
            Thresholds.STANDARD,
            new KMeansRules(clusters, 100));
    var rows =
        RfmSegments.segment(
            RfmCustomers.facts(customers), RfmRules.standard().with(methods), RfmCustomers.DAY);
    return rows.where("method = 'kmeans'").collectAsList();
  }
}

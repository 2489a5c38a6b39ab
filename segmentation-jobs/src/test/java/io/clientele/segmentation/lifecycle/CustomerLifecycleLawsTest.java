package io.clientele.segmentation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerLifecycle;
import io.clientele.lake.testing.TableRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

class CustomerLifecycleLawsTest {
  private static final Map<String, Integer> LATENESS =
      Map.of(
          CustomerLifecycle.NEW, 0,
          CustomerLifecycle.ACTIVE, 0,
          CustomerLifecycle.WON_BACK, 0,
          CustomerLifecycle.COOLING, 1,
          CustomerLifecycle.LAPSED, 2);

  @Property(tries = 8)
  void everyBuyerHasExactlyOneStageAndSilenceOnlyMakesItLater(
      @ForAll("histories") List<List<Integer>> histories,
      @ForAll @IntRange(min = 1, max = 400) int silence) {
    Dataset<Row> facts = facts(histories);
    var today = stages(facts, 0);
    var later = stages(facts, silence);
    assertThat(today).hasSize(histories.size());
    assertThat(later.keySet()).isEqualTo(today.keySet());
    today.forEach(
        (id, row) -> assertThat(lateness(later.get(id))).isGreaterThanOrEqualTo(lateness(row)));
  }

  @Property(tries = 6)
  void theOrderOfRowsHasNoInfluence(
      @ForAll("histories") List<List<Integer>> histories, @ForAll long seed) {
    Dataset<Row> facts = facts(histories);
    Dataset<Row> shuffled = facts.repartition(3).orderBy(functions.rand(seed));
    assertThat(stages(shuffled, 0)).isEqualTo(stages(facts, 0));
  }

  @Provide
  Arbitrary<List<List<Integer>>> histories() {
    return Arbitraries.integers()
        .between(0, 900)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(days -> days.stream().sorted(Comparator.reverseOrder()).toList())
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  private static Dataset<Row> facts(List<List<Integer>> histories) {
    return Buyers.facts(
        IntStream.range(0, histories.size())
            .mapToObj(i -> buyer("c" + i, histories.get(i)))
            .toList());
  }

  private static TableRow buyer(String id, List<Integer> daysAgo) {
    return Buyers.buyer(id, daysAgo.toArray(Integer[]::new));
  }

  private static Map<String, Row> stages(Dataset<Row> facts, int daysLater) {
    double typical = TypicalGap.of(facts, 90);
    return Buyers.on(Buyers.TODAY.plusDays(daysLater), facts, LifecycleRules.STANDARD, typical);
  }

  private static int lateness(Row row) {
    return LATENESS.get(row.<String>getAs(CustomerLifecycle.STAGE));
  }
}

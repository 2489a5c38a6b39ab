package io.clientele.segmentation.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.ProductAffinity;
import io.clientele.lake.testing.SaleRow;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class AffinityLawsTest {
  private static final AffinitySettings ALL = new AffinitySettings(365, 1, 100, 3, 2);
  private static final List<String> PRODUCTS =
      Stream.concat(Shelf.CATEGORIES.keySet().stream(), Stream.of("coin")).sorted().toList();

  @Property(tries = 5)
  void supportAndLiftAreTheSameBothWaysAndConfidenceIsAShare(
      @ForAll("baskets") List<List<String>> baskets) {
    Map<List<String>, Row> rows =
        Affinities.of(sales(baskets, 0), ALL).collectAsList().stream()
            .collect(Collectors.toMap(row -> pair(row, false), Function.identity()));
    rows.forEach(
        (pair, row) -> {
          Row back = rows.get(pair(row, true));
          assertThat(number(row, ProductAffinity.SUPPORT))
              .isEqualTo(number(back, ProductAffinity.SUPPORT))
              .isGreaterThan(0)
              .isLessThanOrEqualTo(number(row, ProductAffinity.CONFIDENCE));
          assertThat(number(row, ProductAffinity.LIFT))
              .isEqualTo(number(back, ProductAffinity.LIFT));
          assertThat(number(row, ProductAffinity.CONFIDENCE)).isLessThanOrEqualTo(1);
        });
  }

  @Property(tries = 3)
  void whatComesLaterChangesNothing(
      @ForAll("baskets") List<List<String>> baskets, @ForAll("baskets") List<List<String>> later) {
    Dataset<Row> known = sales(baskets, 0);
    Dataset<Row> all = known.unionByName(sales(later, -later.size()));
    assertThat(everything(all)).containsExactlyElementsOf(everything(known));
  }

  @Property(tries = 3)
  void theOrderOfRowsHasNoInfluence(
      @ForAll("baskets") List<List<String>> baskets, @ForAll long seed) {
    Dataset<Row> sales = sales(baskets, 0);
    Dataset<Row> shuffled = sales.repartition(3).orderBy(functions.rand(seed));
    assertThat(everything(shuffled)).containsExactlyElementsOf(everything(sales));
  }

  @Test
  void theLiftOfProductsThatAreBoughtIndependentlyIsAboutOne() {
    var random = new Random(7);
    List<List<String>> baskets =
        IntStream.range(0, 4_000)
            .mapToObj(i -> withABag(PRODUCTS.stream().filter(product -> random.nextInt(3) == 0)))
            .toList();
    var settings = new AffinitySettings(365, 1, 100, 100, 1);
    assertThat(Affinities.of(orders(baskets), settings).where("basis = 'product'").collectAsList())
        .hasSize(6 * 5)
        .allSatisfy(row -> assertThat(number(row, ProductAffinity.LIFT)).isBetween(0.9, 1.1));
  }

  /** So that an order without any of the products is an order too. */
  private static List<String> withABag(Stream<String> products) {
    return Stream.concat(products, Stream.of("bag")).toList();
  }

  @Provide
  Arbitrary<List<List<String>>> baskets() {
    var basket = Arbitraries.of(PRODUCTS).list().ofMinSize(1).ofMaxSize(5);
    return basket.list().ofMinSize(1).ofMaxSize(40);
  }

  /** Each basket is a day of one of four customers, counted back from so many days ago. */
  private static Dataset<Row> sales(List<List<String>> baskets, int ago) {
    return Shelf.sales(
        IntStream.range(0, baskets.size())
            .boxed()
            .flatMap(i -> baskets.get(i).stream().map(product -> line(product, i, ago + i)))
            .toList());
  }

  private static SaleRow line(String product, int i, int ago) {
    return Shelf.line(product).by("c" + i % 4).on(Shelf.TODAY.minusDays(ago));
  }

  private static Dataset<Row> orders(List<List<String>> baskets) {
    return Shelf.sales(
        IntStream.range(0, baskets.size())
            .boxed()
            .flatMap(i -> Shelf.order("o" + i, baskets.get(i).toArray(String[]::new)))
            .toList());
  }

  private static List<String> everything(Dataset<Row> sales) {
    return Stream.of(
            Affinities.of(sales, ALL), Affinities.next(sales, ALL), Affinities.quality(sales, ALL))
        .flatMap(rows -> rows.collectAsList().stream())
        .map(Row::toString)
        .sorted()
        .toList();
  }

  private static List<String> pair(Row row, boolean back) {
    String one = row.getAs(ProductAffinity.ANTECEDENT);
    String other = row.getAs(ProductAffinity.CONSEQUENT);
    String basis = row.getAs(ProductAffinity.BASIS);
    return back ? List.of(basis, other, one) : List.of(basis, one, other);
  }

  private static double number(Row row, String column) {
    return row.<Double>getAs(column);
  }
}

package io.clientele.segmentation.affinity;

import static io.clientele.segmentation.affinity.Shelf.TODAY;
import static io.clientele.segmentation.affinity.Shelf.from;
import static io.clientele.segmentation.affinity.Shelf.line;
import static io.clientele.segmentation.affinity.Shelf.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.mart.ProductAffinity;
import io.clientele.lake.testing.SaleRow;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ProductAffinityBuildTest {
  private static final AffinitySettings ALL = new AffinitySettings(365, 1, 100, 100, 1);

  @Test
  void measuresAreThoseOfTheFormulas() {
    Stream<SaleRow> orders =
        all(order("1", "tea", "milk"), order("2", "tea", "milk"), order("3", "tea"), order("4"));
    assertThat(products(ALL, all(orders, order("5", "cake"))))
        .containsExactly(
            "shop milk>tea: 2 of 2 and 3 in 4 (0), 0.5, 1.0, 1.3333333333333333",
            "shop tea>milk: 2 of 3 and 2 in 4 (0), 0.5, 0.6666666666666666, 1.3333333333333333");
  }

  @Test
  void categoriesOfAnOrderArePairedOnceHoweverManyLinesTheyHave() {
    Stream<SaleRow> orders =
        all(order("1", "tea", "milk", "tea", "cake"), order("2", "bread"), order("3", "coin"));
    assertThat(told(ProductAffinity.CATEGORY, ALL, orders))
        .containsExactly(
            "shop bakery>drinks: 1 of 2 and 1 in 2 (0), 0.5, 0.5, 1.0",
            "shop drinks>bakery: 1 of 1 and 2 in 2 (0), 0.5, 1.0, 1.0");
  }

  @Test
  void aReturnAFreeSampleAndADeletedLineAreNoPurchase() {
    SaleRow deleted = line("bread").order("1");
    deleted.set(SourceColumns.IS_DELETED, true);
    var others =
        Stream.of(
            line("milk").order("1").worth("-1.00"), line("cake").order("1").worth("0.00"), deleted);
    assertThat(products(ALL, all(order("1", "tea"), others))).isEmpty();
  }

  @Test
  void anOrderBelongsToItsSourceAndCodesOfTwoSourcesNeverMeet() {
    Stream<SaleRow> till =
        Stream.of("tea", "milk").map(product -> from("till", line(product).order("1")));
    assertThat(products(ALL, all(order("1", "tea", "cake"), order("2", "cake"), till)))
        .containsExactly(
            "shop cake>tea: 1 of 2 and 1 in 2 (0), 0.5, 0.5, 1.0",
            "shop tea>cake: 1 of 1 and 2 in 2 (0), 0.5, 1.0, 1.0",
            "till milk>tea: 1 of 1 and 1 in 1 (0), 1.0, 1.0, 1.0",
            "till tea>milk: 1 of 1 and 1 in 1 (0), 1.0, 1.0, 1.0");
  }

  @Test
  void anOrderOfTooManyProductsIsLeftOutOfEveryCountAndTold() {
    var settings = new AffinitySettings(365, 1, 100, 2, 1);
    assertThat(
            products(settings, all(order("1", "tea", "milk"), order("2", "tea", "milk", "cake"))))
        .containsExactly(
            "shop milk>tea: 1 of 1 and 1 in 1 (1), 1.0, 1.0, 1.0",
            "shop tea>milk: 1 of 1 and 1 in 1 (1), 1.0, 1.0, 1.0");
  }

  @Test
  void onlyTheMostBoughtProductsArePaired() {
    var settings = new AffinitySettings(365, 1, 2, 100, 1);
    assertThat(
            products(settings, all(order("1", "tea", "milk", "cake"), order("2", "tea", "cake"))))
        .hasSize(2)
        .allMatch(row -> row.contains("tea") && row.contains("cake"));
  }

  @Test
  void aPairOnTooFewOrdersIsNotListed() {
    var settings = new AffinitySettings(365, 2, 100, 100, 1);
    assertThat(
            products(
                settings,
                all(
                    order("1", "tea", "milk"),
                    order("2", "tea", "cake"),
                    order("3", "tea", "cake"))))
        .hasSize(2)
        .noneMatch(row -> row.contains("milk"));
  }

  @Test
  void onlyOrdersOfTheWindowCount() {
    var settings = new AffinitySettings(2, 1, 100, 100, 1);
    var orders =
        Stream.of(-1, 0, 1, 2)
            .flatMap(
                ago ->
                    Stream.of("tea", "milk")
                        .map(product -> line(product).on(TODAY.minusDays(ago))));
    assertThat(products(settings, orders)).hasSize(2).allMatch(row -> row.contains("in 2 (0)"));
  }

  @SafeVarargs
  private static Stream<SaleRow> all(Stream<SaleRow>... orders) {
    return Stream.of(orders).flatMap(order -> order);
  }

  private static List<String> products(AffinitySettings settings, Stream<SaleRow> rows) {
    return told(ProductAffinity.PRODUCT, settings, rows);
  }

  private static List<String> told(String basis, AffinitySettings settings, Stream<SaleRow> rows) {
    return Affinities.of(Shelf.sales(rows.toList()), settings)
        .where("basis = '%s'".formatted(basis))
        .orderBy("source", "antecedent", "consequent")
        .collectAsList()
        .stream()
        .map(ProductAffinityBuildTest::told)
        .toList();
  }

  private static String told(Row row) {
    return "%s %s>%s: %d of %d and %d in %d (%d), %s, %s, %s"
        .formatted(
            row.<String>getAs(ProductAffinity.SOURCE),
            row.<String>getAs(ProductAffinity.ANTECEDENT),
            row.<String>getAs(ProductAffinity.CONSEQUENT),
            row.<Long>getAs(ProductAffinity.ORDERS_WITH_BOTH),
            row.<Long>getAs(ProductAffinity.ORDERS_WITH_ANTECEDENT),
            row.<Long>getAs(ProductAffinity.ORDERS_WITH_CONSEQUENT),
            row.<Long>getAs(ProductAffinity.ALL_ORDERS),
            row.<Long>getAs(ProductAffinity.ORDERS_LEFT_OUT),
            row.<Double>getAs(ProductAffinity.SUPPORT),
            row.<Double>getAs(ProductAffinity.CONFIDENCE),
            row.<Double>getAs(ProductAffinity.LIFT));
  }
}

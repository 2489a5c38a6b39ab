package io.clientele.segmentation.affinity;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of this package as the jobs make them, of sales and the products of {@link Shelf}. */
final class Affinities {
  private Affinities() {}

  static Dataset<Row> of(Dataset<Row> sales, AffinitySettings settings) {
    return of(sales, settings, Shelf.TODAY);
  }

  static Dataset<Row> of(Dataset<Row> sales, AffinitySettings settings, LocalDate asOf) {
    var baskets = Baskets.of(lines(sales, settings, asOf));
    return ProductAffinityBuild.of(baskets, settings, asOf);
  }

  static Dataset<Row> next(Dataset<Row> sales, AffinitySettings settings) {
    var days = PurchaseDays.of(lines(sales, settings, Shelf.TODAY));
    return NextCategoryBuild.rows(days, settings.smoothing(), Shelf.TODAY);
  }

  static Dataset<Row> quality(Dataset<Row> sales, AffinitySettings settings) {
    var days = PurchaseDays.of(lines(sales, settings, Shelf.TODAY));
    return NextCategoryBuild.quality(days, settings.smoothing(), Shelf.TODAY);
  }

  private static Dataset<Row> lines(Dataset<Row> sales, AffinitySettings settings, LocalDate asOf) {
    var lines = PurchaseLines.of(sales, settings.from(asOf), asOf);
    return PurchaseLines.withCategory(lines, Shelf.products());
  }
}

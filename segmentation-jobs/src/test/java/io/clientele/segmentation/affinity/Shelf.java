package io.clientele.segmentation.affinity;

import static io.clientele.lake.testing.SaleRow.sale;

import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.lake.testing.SaleRow;
import io.clientele.lake.testing.TableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Orders and products of a made-up shop, whose source is named shop. */
final class Shelf {
  static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  /** Two categories of two products; the coin has none. */
  static final Map<String, String> CATEGORIES =
      Map.of("tea", "drinks", "milk", "drinks", "cake", "bakery", "bread", "bakery");

  private Shelf() {}

  /** The lines of an order of an unknown customer, today. */
  static Stream<SaleRow> order(String id, String... products) {
    return Stream.of(products).map(product -> line(product).order(id));
  }

  /** What a customer bought on one day. */
  static Stream<SaleRow> day(String customer, String day, String... products) {
    return Stream.of(products).map(product -> line(product).by(customer).on(day));
  }

  static SaleRow line(String product) {
    return from("shop", sale().on(TODAY).of(product));
  }

  static SaleRow from(String source, SaleRow row) {
    row.set(SourceColumns.SOURCE, source);
    return row;
  }

  static Dataset<Row> products() {
    return TableRow.dataset(
        Product.TABLE,
        CATEGORIES.entrySet().stream()
            .map(each -> product(each.getKey(), each.getValue()))
            .toList());
  }

  static Dataset<Row> sales(List<SaleRow> rows) {
    return SaleRow.sales(rows.toArray(SaleRow[]::new));
  }

  private static TableRow product(String id, String category) {
    return new TableRow(Product.TABLE)
        .set(Product.PRODUCT_ID, id)
        .set(Product.CATEGORY, category)
        .set(SourceColumns.SOURCE, "shop");
  }
}

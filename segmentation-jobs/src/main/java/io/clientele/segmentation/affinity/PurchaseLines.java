package io.clientele.segmentation.affinity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.segmentation.PurchaseLine;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lines of {@code core.sale} that are purchases, of the days looked at. */
final class PurchaseLines {
  private PurchaseLines() {}

  /**
   * @param sales {@code core.sale}
   * @param from the first day looked at
   * @param asOf the last day looked at
   */
  static Dataset<Row> of(Dataset<Row> sales, LocalDate from, LocalDate asOf) {
    return sales.where(
        col(Sale.BUSINESS_DATE)
            .between(lit(from), lit(asOf))
            .and(PurchaseLine.isPurchase())
            .and(not(col(SourceColumns.IS_DELETED))));
  }

  /**
   * The lines with {@link Product#CATEGORY}, null where none is known. A code means a product only
   * beside the source that gives it.
   *
   * @param products {@code core.product}
   */
  static Dataset<Row> withCategory(Dataset<Row> lines, Dataset<Row> products) {
    Dataset<Row> categories =
        products
            .where(col(Product.CATEGORY).isNotNull())
            .select(SourceColumns.SOURCE, Product.PRODUCT_ID, Product.CATEGORY);
    return lines.join(categories, new String[] {SourceColumns.SOURCE, Product.PRODUCT_ID}, "left");
  }
}

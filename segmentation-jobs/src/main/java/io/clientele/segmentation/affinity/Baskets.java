package io.clientele.segmentation.affinity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.mart.ProductAffinity;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What stands on each order: the different products, and the different categories. */
final class Baskets {
  static final String BASIS = ProductAffinity.BASIS;
  static final String SOURCE = ProductAffinity.SOURCE;
  static final String ORDER = Sale.ORDER_ID;
  static final String ITEM = "item";
  static final String ITEMS = "items";

  private Baskets() {}

  /**
   * One row per basis, source and order that holds any item, with {@link #ITEMS} as an array. An
   * order's rows are brought together once, and all else happens where they are.
   *
   * @param lines purchase lines with their category
   */
  static Dataset<Row> of(Dataset<Row> lines) {
    Column told =
        inline(
            array(
                item(ProductAffinity.PRODUCT, Product.PRODUCT_ID),
                item(ProductAffinity.CATEGORY, Product.CATEGORY)));
    return lines
        .repartition(col(SOURCE), col(ORDER))
        .select(col(SOURCE), col(ORDER), told)
        .where(col(ITEM).isNotNull())
        .groupBy(BASIS, SOURCE, ORDER, ITEM)
        .agg(lit(1))
        .groupBy(BASIS, SOURCE, ORDER)
        .agg(collect_list(ITEM).as(ITEMS));
  }

  private static Column item(String basis, String name) {
    return struct(lit(basis).as(BASIS), col(name).as(ITEM));
  }
}

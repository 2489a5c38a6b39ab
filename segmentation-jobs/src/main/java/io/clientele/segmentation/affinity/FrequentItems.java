package io.clientele.segmentation.affinity;

import static io.clientele.segmentation.affinity.Baskets.BASIS;
import static io.clientele.segmentation.affinity.Baskets.ITEM;
import static io.clientele.segmentation.affinity.Baskets.ITEMS;
import static io.clientele.segmentation.affinity.Baskets.SOURCE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The items worth pairing. A pair stands on no more orders than either of its items, so an item on
 * too few orders needs no pairing (Agrawal and Srikant, Fast Algorithms for Mining Association
 * Rules, VLDB 1994, section 2.1).
 */
final class FrequentItems {
  /** The place of an item among those of its basis and source, 1 for the most bought one. */
  static final String CODE = "code";

  /** Orders that hold the item. */
  static final String ORDERS = "orders";

  private FrequentItems() {}

  /**
   * One row per basis, source and item: the most bought ones, by name where equally often.
   *
   * @param baskets of {@link Baskets}, without those that are left out
   */
  static Dataset<Row> of(Dataset<Row> baskets, AffinitySettings settings) {
    var mostBought = Window.partitionBy(BASIS, SOURCE).orderBy(col(ORDERS).desc(), col(ITEM));
    return baskets
        .select(col(BASIS), col(SOURCE), explode(col(ITEMS)).as(ITEM))
        .groupBy(BASIS, SOURCE, ITEM)
        .agg(count(lit(1)).as(ORDERS))
        .where(col(ORDERS).geq(settings.minOrders()))
        .withColumn(CODE, row_number().over(mostBought))
        .where(col(CODE).leq(settings.mostProducts()));
  }
}

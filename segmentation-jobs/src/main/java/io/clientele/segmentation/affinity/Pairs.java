package io.clientele.segmentation.affinity;

import static io.clientele.segmentation.affinity.Baskets.BASIS;
import static io.clientele.segmentation.affinity.Baskets.ITEM;
import static io.clientele.segmentation.affinity.Baskets.ITEMS;
import static io.clientele.segmentation.affinity.Baskets.ORDER;
import static io.clientele.segmentation.affinity.Baskets.SOURCE;
import static io.clientele.segmentation.affinity.FrequentItems.CODE;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;

import io.clientele.contracts.mart.ProductAffinity;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many orders hold two items, counted once for the two. */
final class Pairs {
  /** Code of the item of the two that more orders hold. */
  static final String MORE = "more";

  /** Code of the other one. */
  static final String LESS = "less";

  private static final String CODES = "codes";
  private static final String AT = "at";

  private Pairs() {}

  /**
   * One row per basis, source and pair, with {@link ProductAffinity#ORDERS_WITH_BOTH}.
   *
   * @param baskets of {@link Baskets}, without those that are left out
   * @param frequent {@link FrequentItems}, few enough to be sent to every task
   */
  static Dataset<Row> of(Dataset<Row> baskets, Dataset<Row> frequent, AffinitySettings settings) {
    Column behind = slice(col(CODES), col(AT).plus(2), size(col(CODES)));
    return coded(baskets, frequent)
        .select(
            col(BASIS), col(SOURCE), col(CODES), posexplode(col(CODES)).as(new String[] {AT, MORE}))
        .select(col(BASIS), col(SOURCE), col(MORE), explode(behind).as(LESS))
        .groupBy(BASIS, SOURCE, MORE, LESS)
        .agg(count(lit(1)).as(ProductAffinity.ORDERS_WITH_BOTH))
        .where(col(ProductAffinity.ORDERS_WITH_BOTH).geq(settings.minOrders()));
  }

  private static Dataset<Row> coded(Dataset<Row> baskets, Dataset<Row> frequent) {
    return baskets
        .select(col(BASIS), col(SOURCE), col(ORDER), explode(col(ITEMS)).as(ITEM))
        .join(broadcast(frequent), new String[] {BASIS, SOURCE, ITEM})
        .groupBy(BASIS, SOURCE, ORDER)
        .agg(array_sort(collect_list(CODE)).as(CODES))
        .where(size(col(CODES)).gt(1));
  }
}

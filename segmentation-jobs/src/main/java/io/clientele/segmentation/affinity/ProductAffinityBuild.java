package io.clientele.segmentation.affinity;

import static io.clientele.segmentation.affinity.Baskets.BASIS;
import static io.clientele.segmentation.affinity.Baskets.ITEM;
import static io.clientele.segmentation.affinity.Baskets.ITEMS;
import static io.clientele.segmentation.affinity.Baskets.SOURCE;
import static io.clientele.segmentation.affinity.FrequentItems.CODE;
import static io.clientele.segmentation.affinity.FrequentItems.ORDERS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import io.clientele.contracts.mart.ProductAffinity;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Support, confidence and lift of the pairs of frequent items. */
final class ProductAffinityBuild {
  private static final String[] OF_SOURCE = {BASIS, SOURCE};
  private static final String ITEM_OF = "item_";
  private static final String ORDERS_OF = "orders_";

  private ProductAffinityBuild() {}

  /**
   * Rows of {@code mart.product_affinity} for the day.
   *
   * @param baskets of {@link Baskets}; they are read three times
   */
  static Dataset<Row> of(Dataset<Row> baskets, AffinitySettings settings, LocalDate asOf) {
    Column isKept = size(col(ITEMS)).leq(settings.mostPerOrder());
    Dataset<Row> kept = baskets.where(isKept);
    Dataset<Row> frequent = FrequentItems.of(kept, settings);
    return Pairs.of(kept, frequent, settings)
        .join(broadcast(named(frequent, Pairs.MORE)), of(Pairs.MORE))
        .join(broadcast(named(frequent, Pairs.LESS)), of(Pairs.LESS))
        .join(broadcast(totals(baskets, isKept)), OF_SOURCE)
        .select(col("*"), inline(bothWays()))
        .select(told(asOf));
  }

  private static Dataset<Row> totals(Dataset<Row> baskets, Column isKept) {
    return baskets
        .groupBy(BASIS, SOURCE)
        .agg(
            count_if(isKept).as(ProductAffinity.ALL_ORDERS),
            count_if(not(isKept)).as(ProductAffinity.ORDERS_LEFT_OUT));
  }

  private static Dataset<Row> named(Dataset<Row> frequent, String side) {
    return frequent.select(
        col(BASIS),
        col(SOURCE),
        col(CODE).as(side),
        col(ITEM).as(ITEM_OF + side),
        col(ORDERS).as(ORDERS_OF + side));
  }

  private static String[] of(String side) {
    return new String[] {BASIS, SOURCE, side};
  }

  private static Column bothWays() {
    return array(rule(Pairs.MORE, Pairs.LESS), rule(Pairs.LESS, Pairs.MORE));
  }

  private static Column rule(String antecedent, String consequent) {
    return struct(
        col(ITEM_OF + antecedent).as(ProductAffinity.ANTECEDENT),
        col(ITEM_OF + consequent).as(ProductAffinity.CONSEQUENT),
        col(ORDERS_OF + antecedent).as(ProductAffinity.ORDERS_WITH_ANTECEDENT),
        col(ORDERS_OF + consequent).as(ProductAffinity.ORDERS_WITH_CONSEQUENT));
  }

  private static Column[] told(LocalDate asOf) {
    Column both = col(ProductAffinity.ORDERS_WITH_BOTH).cast("double");
    Column antecedent = col(ProductAffinity.ORDERS_WITH_ANTECEDENT);
    Column consequent = col(ProductAffinity.ORDERS_WITH_CONSEQUENT);
    Column all = col(ProductAffinity.ALL_ORDERS);
    return new Column[] {
      lit(asOf).as(ProductAffinity.AS_OF),
      col(BASIS),
      col(SOURCE),
      col(ProductAffinity.ANTECEDENT),
      col(ProductAffinity.CONSEQUENT),
      col(ProductAffinity.ORDERS_WITH_BOTH),
      antecedent,
      consequent,
      all,
      col(ProductAffinity.ORDERS_LEFT_OUT),
      both.divide(all).as(ProductAffinity.SUPPORT),
      both.divide(antecedent).as(ProductAffinity.CONFIDENCE),
      // One product above and one below, so that both ways give the same number.
      both.multiply(all)
          .divide(antecedent.multiply(consequent.cast("double")))
          .as(ProductAffinity.LIFT)
    };
  }
}

package io.clientele.segmentation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.core.Sale;
import org.apache.spark.sql.Column;

/** What a purchase is, everywhere in this room. */
public final class PurchaseLine {
  private PurchaseLine() {}

  /** True for rows of {@code core.sale} with a positive quantity and a positive price. */
  public static Column isPurchase() {
    return col(Sale.QUANTITY).gt(lit(0)).and(col(Sale.UNIT_PRICE).gt(lit(0)));
  }
}

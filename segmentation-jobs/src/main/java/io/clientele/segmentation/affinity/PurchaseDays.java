package io.clientele.segmentation.affinity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The days on which each customer bought, and what came next. A category is a pair of source and
 * name here, since each source has categories of its own.
 */
final class PurchaseDays {
  static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  static final String DAY = Sale.BUSINESS_DATE;

  /** The category of most lines of the day, by name where equally many; null where unknown. */
  static final String MAIN = "main";

  /** All categories of the day. */
  static final String BOUGHT = "bought";

  /** The categories of the customer's next day with a purchase; null on the latest day. */
  static final String NEXT = "next";

  /** 1 on the customer's latest day with a purchase, 2 on the one before it, and so on. */
  static final String BACK = "back";

  private static final String SOURCE = SourceColumns.SOURCE;
  private static final String LINES = "lines";
  private static final String MOST_LINES = "most_lines";

  private PurchaseDays() {}

  /**
   * One row per customer and day with a purchase.
   *
   * @param lines purchase lines with their category
   */
  static Dataset<Row> of(Dataset<Row> lines) {
    var latestFirst = Window.partitionBy(CUSTOMER_ID).orderBy(col(DAY).desc());
    return categories(lines)
        .groupBy(CUSTOMER_ID, DAY)
        .agg(
            min(known(negate(col(LINES)), col(SOURCE), col(Product.CATEGORY))).as(MOST_LINES),
            collect_list(known(col(SOURCE), col(Product.CATEGORY))).as(BOUGHT))
        .select(
            col(CUSTOMER_ID),
            col(DAY),
            main().as(MAIN),
            col(BOUGHT),
            lag(col(BOUGHT), 1).over(latestFirst).as(NEXT),
            row_number().over(latestFirst).as(BACK));
  }

  private static Dataset<Row> categories(Dataset<Row> lines) {
    return lines
        .where(col(CUSTOMER_ID).isNotNull())
        .repartition(col(CUSTOMER_ID))
        .groupBy(CUSTOMER_ID, DAY, SOURCE, Product.CATEGORY)
        .agg(count(lit(1)).as(LINES));
  }

  private static Column known(Column... values) {
    return when(col(Product.CATEGORY).isNotNull(), struct(values));
  }

  private static Column main() {
    Column most = col(MOST_LINES);
    Column category = struct(most.getField(SOURCE), most.getField(Product.CATEGORY));
    return when(most.isNotNull(), category);
  }
}

package io.clientele.segmentation.lifecycle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.floor;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.segmentation.rfm.ExactQuantiles;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The gap between purchases that is typical of all customers: the median, over those who bought on
 * two days or more, of their mean gap. A median is not moved by the few who came back after years.
 */
final class TypicalGap {
  private static final double PARTS_OF_A_DAY = 100;
  private static final String GAP = "gap";

  private TypicalGap() {}

  /**
   * @param facts {@code mart.customer_facts} of one day, stored, since it is read once or twice
   * @param otherwise what holds where nobody bought on two days
   * @return in days, to a hundredth
   */
  static double of(Dataset<Row> facts, double otherwise) {
    Column days = datediff(col(CustomerFacts.LAST_ORDER_ON), col(CustomerFacts.FIRST_ORDER_ON));
    Column gap = days.divide(col(CustomerFacts.PURCHASE_DAYS).minus(1));
    Dataset<Row> gaps =
        facts
            .where(col(CustomerFacts.PURCHASE_DAYS).gt(1))
            .select(floor(gap.multiply(PARTS_OF_A_DAY)).cast("bigint").as(GAP));
    long median = ExactQuantiles.of(gaps, List.of(GAP), 2).get(0)[0];
    return median > 0 ? median / PARTS_OF_A_DAY : otherwise;
  }
}

package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Recency, frequency and monetary scores by quantiles, and the named segment of each customer.
 *
 * <p>A score is one more than the number of quintile boundaries that a value lies above, so equal
 * values have equal scores whatever the order of rows; recency is counted from the other end,
 * because few days are good.
 */
public final class RfmSegments {
  /** The value of {@code method} for scores from quantiles. */
  public static final String QUANTILE = "quantile";

  private static final String CENTS = "cents";

  private RfmSegments() {}

  /**
   * Segments the customers who ever bought. Finding the boundaries reads {@code facts} once or
   * twice, so give rows that are stored.
   *
   * @param facts {@code mart.customer_facts} of one day
   * @return {@code mart.customer_rfm} of that day
   */
  public static Dataset<Row> segment(Dataset<Row> facts, RfmRules rules, LocalDate asOf) {
    Dataset<Row> measured = measured(facts, rules.window(), asOf);
    return scored(measured, boundaries(measured)).transform(rows -> named(rows, rules, asOf));
  }

  private static Dataset<Row> measured(Dataset<Row> facts, Window window, LocalDate asOf) {
    return facts
        .where(col(CustomerFacts.LAST_ORDER_ON).isNotNull())
        .select(
            col(CustomerFacts.CUSTOMER_ID),
            datediff(lit(asOf), col(CustomerFacts.LAST_ORDER_ON)).as(CustomerRfm.RECENCY_DAYS),
            col(window.ordersColumn()).as(CustomerRfm.FREQUENCY),
            col(window.amountColumn()).as(CustomerRfm.MONETARY));
  }

  private static List<long[]> boundaries(Dataset<Row> measured) {
    return ExactQuantiles.of(
        measured.select(
            col(CustomerRfm.RECENCY_DAYS).cast("bigint"),
            col(CustomerRfm.FREQUENCY).cast("bigint"),
            cents().as(CENTS)),
        List.of(CustomerRfm.RECENCY_DAYS, CustomerRfm.FREQUENCY, CENTS),
        RfmRules.SCORES);
  }

  private static Dataset<Row> scored(Dataset<Row> measured, List<long[]> boundaries) {
    Column late = bin(col(CustomerRfm.RECENCY_DAYS), boundaries.get(0));
    return measured
        .withColumn(CustomerRfm.R, lit(RfmRules.SCORES + 1).minus(late))
        .withColumn(CustomerRfm.F, bin(col(CustomerRfm.FREQUENCY), boundaries.get(1)))
        .withColumn(CustomerRfm.M, bin(cents(), boundaries.get(2)));
  }

  private static Dataset<Row> named(Dataset<Row> scored, RfmRules rules, LocalDate asOf) {
    Column value = floor(col(CustomerRfm.F).plus(col(CustomerRfm.M)).plus(1).divide(2));
    Column square = col(CustomerRfm.R).minus(1).multiply(RfmRules.SCORES).plus(value).cast("int");
    Column names = array(rules.squares().stream().map(functions::lit).toArray(Column[]::new));
    return scored
        .withColumn(CustomerRfm.SEGMENT, element_at(names, square))
        .withColumn(CustomerRfm.AS_OF, lit(asOf))
        .withColumn(CustomerRfm.METHOD, lit(QUANTILE));
  }

  /** One more than the number of boundaries below the value. */
  private static Column bin(Column value, long[] boundaries) {
    Column bin = lit(1);
    for (long boundary : boundaries) {
      bin = bin.plus(when(value.gt(boundary), 1).otherwise(0));
    }
    return bin;
  }

  private static Column cents() {
    return col(CustomerRfm.MONETARY).multiply(lit(100)).cast("bigint");
  }
}

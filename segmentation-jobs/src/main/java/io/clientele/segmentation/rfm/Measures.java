package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.segmentation.Cents;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What all methods score: days since the latest purchase, orders, and the amount in cents. */
final class Measures {
  static final String CENTS = "cents";

  /** Whole numbers, in the order that vectors of measures have. */
  static final List<String> NAMES = List.of(CustomerRfm.RECENCY_DAYS, CustomerRfm.FREQUENCY, CENTS);

  private Measures() {}

  /** One row per customer who ever bought: the measures, and the amount in cents beside. */
  static Dataset<Row> of(Dataset<Row> facts, Window window, LocalDate asOf) {
    Column amount = col(window.amountColumn());
    return facts
        .where(col(CustomerFacts.LAST_ORDER_ON).isNotNull())
        .select(
            col(CustomerFacts.CUSTOMER_ID),
            datediff(lit(asOf), col(CustomerFacts.LAST_ORDER_ON)).as(CustomerRfm.RECENCY_DAYS),
            col(window.ordersColumn()).as(CustomerRfm.FREQUENCY),
            amount.as(CustomerRfm.MONETARY),
            Cents.of(amount).as(CENTS));
  }

  /** The three measures as BIGINT columns, in the order of {@link #NAMES}. */
  static Column[] wholeNumbers() {
    return NAMES.stream().map(name -> col(name).cast("bigint").as(name)).toArray(Column[]::new);
  }
}

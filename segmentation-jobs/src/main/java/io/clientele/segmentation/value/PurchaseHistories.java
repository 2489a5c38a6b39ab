package io.clientele.segmentation.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.segmentation.Cents;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the models look at: one row per customer who ever bought. A purchase is a day with a
 * purchase, since two orders of one day are one decision to buy, and the models know no day with
 * two.
 */
final class PurchaseHistories {
  static final String CUSTOMER_ID = CustomerFacts.CUSTOMER_ID;
  static final String CURRENCY = CustomerFacts.CURRENCY;

  /** Purchases after the first. */
  static final String REPEATS = "repeats";

  /** Days from the first purchase to the latest. */
  static final String RECENCY = "recency";

  /** Days from the first purchase to the business day. */
  static final String AGE = "age";

  /** What the repeats came to in cents; zero where it is not known. */
  static final String CENTS = "cents";

  private PurchaseHistories() {}

  /**
   * @param facts rows of {@code mart.customer_facts} of the day
   */
  static Dataset<Row> of(Dataset<Row> facts, LocalDate asOf) {
    Column first = unix_date(col(CustomerFacts.FIRST_ORDER_ON));
    Column last = unix_date(col(CustomerFacts.LAST_ORDER_ON));
    Column repeats = col(CustomerFacts.PURCHASE_DAYS).minus(1);
    Column amount = col(CustomerFacts.PURCHASE_AMOUNT).minus(col(CustomerFacts.FIRST_DAY_AMOUNT));
    return facts
        .where(first.leq((int) asOf.toEpochDay()).and(repeats.geq(0)))
        .select(
            col(CUSTOMER_ID),
            col(CURRENCY),
            repeats.as(REPEATS),
            when(repeats.gt(0), last.minus(first)).otherwise(0).as(RECENCY),
            lit((int) asOf.toEpochDay()).minus(first).as(AGE),
            coalesce(Cents.of(amount), lit(0L)).as(CENTS));
  }
}

package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.SegmentMigration;
import io.clientele.segmentation.Cents;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who moved from which segment to which between two days. */
final class SegmentMigrationBuild {
  private static final String[] CUSTOMER = {CustomerRfm.CUSTOMER_ID, CustomerRfm.METHOD};
  private static final String FROM = SegmentMigration.FROM_SEGMENT;
  private static final String TO = SegmentMigration.TO_SEGMENT;
  private static final String AMOUNT = SegmentMigration.NET_AMOUNT;

  private SegmentMigrationBuild() {}

  /**
   * One row per method, segment before and segment now, with customers and their amount now; no
   * more rows than pairs of segments.
   *
   * @param before {@code mart.customer_rfm} of the earlier day
   * @param now {@code mart.customer_rfm} of the day
   */
  static Dataset<Row> moves(Dataset<Row> before, Dataset<Row> now) {
    return before
        .select(col(CUSTOMER[0]), col(CUSTOMER[1]), col(CustomerRfm.SEGMENT).as(FROM))
        .join(
            now.select(
                col(CUSTOMER[0]),
                col(CUSTOMER[1]),
                col(CustomerRfm.SEGMENT).as(TO),
                col(CustomerRfm.MONETARY)),
            CUSTOMER,
            "full_outer")
        .groupBy(
            col(CustomerRfm.METHOD),
            coalesce(col(FROM), lit(SegmentMigration.NOT_YET)).as(FROM),
            coalesce(col(TO), lit(SegmentMigration.NO_LONGER)).as(TO))
        .agg(count(lit(1)).as(SegmentMigration.CUSTOMERS), amount().as(AMOUNT));
  }

  private static Column amount() {
    return Cents.money(coalesce(sum(Cents.of(col(CustomerRfm.MONETARY))), lit(0L)));
  }
}

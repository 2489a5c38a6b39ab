package io.clientele.benchmarks.identity;

import static io.clientele.benchmarks.identity.LabelledRecords.RECORD;
import static io.clientele.benchmarks.identity.LabelledRecords.TRUTH;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.clientele.contracts.core.CustomerIdentity;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How well pairs of records were joined.
 *
 * @param right pairs joined that are of one person
 * @param joined pairs joined
 * @param wanted pairs of one person
 */
record PairScore(long right, long joined, long wanted) {
  /**
   * @param identities rows of {@code core.customer_identity}
   */
  static PairScore of(Dataset<Row> identities, Dataset<Row> truth) {
    var record = concat_ws(":", col(CustomerIdentity.SOURCE), col(CustomerIdentity.SOURCE_KEY));
    Dataset<Row> judged =
        identities
            .select(record.as(RECORD), col(CustomerIdentity.CUSTOMER_ID))
            .join(truth, RECORD)
            .localCheckpoint();
    return new PairScore(
        pairs(judged, CustomerIdentity.CUSTOMER_ID, TRUTH),
        pairs(judged, CustomerIdentity.CUSTOMER_ID),
        pairs(judged, TRUTH));
  }

  private static long pairs(Dataset<Row> records, String first, String... more) {
    return records
        .groupBy(first, more)
        .agg(count(lit(1)).as("n"))
        .agg(coalesce(sum(expr("n * (n - 1) div 2")), lit(0L)))
        .first()
        .getLong(0);
  }

  double precision() {
    return joined == 0 ? 1 : (double) right / joined;
  }

  double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  double f1() {
    return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }
}

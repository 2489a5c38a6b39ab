package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.Clusters.LABEL;
import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerIdentity;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Gives every group of records a customer id that stays: the oldest id that one of its records has,
 * or one that follows from its smallest record. Where a group has split, the part with the smallest
 * record keeps the id. Pure.
 */
final class StableIds {
  private static final String BEST = "best";
  private static final String KEEPER = "keeper";
  private static final int DIGITS = 16;

  private StableIds() {}

  /**
   * @param labels record and label of every record
   * @param known record, customer_id and since of records that have an id; null where none has
   * @return label and customer_id
   */
  static Dataset<Row> of(Dataset<Row> labels, Dataset<Row> known) {
    if (known == null) {
      return labels.select(LABEL).distinct().withColumn(CustomerIdentity.CUSTOMER_ID, fresh(""));
    }
    Dataset<Row> best =
        labels
            .join(known, RECORD)
            .groupBy(LABEL)
            .agg(
                min(struct(
                        col(CustomerIdentity.SINCE),
                        col(RECORD),
                        col(CustomerIdentity.CUSTOMER_ID)))
                    .as(BEST))
            .select(col(LABEL), col(BEST + "." + CustomerIdentity.CUSTOMER_ID).as(BEST));
    Dataset<Row> keepers = best.groupBy(BEST).agg(min(LABEL).as(KEEPER));
    return labels
        .select(LABEL)
        .distinct()
        .join(best, Columns.named(java.util.List.of(LABEL)), "left")
        .join(keepers, Columns.named(java.util.List.of(BEST)), "left")
        .select(col(LABEL), id().as(CustomerIdentity.CUSTOMER_ID));
  }

  private static Column id() {
    return when(col(KEEPER).equalTo(col(LABEL)), col(BEST))
        .when(col(BEST).isNotNull(), fresh("split from "))
        .otherwise(fresh(""));
  }

  private static Column fresh(String salt) {
    Column digest = sha2(concat(lit(salt), col(LABEL)).cast("binary"), 256);
    return concat(lit("c"), substring(digest, 1, DIGITS));
  }
}

package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import io.clientele.contracts.ClienteleException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Connected components by label propagation: every record takes the smallest label among the
 * records it meets, then the label that its label has taken, until nothing changes. The jump to the
 * label's label makes long chains collapse in logarithmically many rounds.
 */
final class Clusters {
  static final String LABEL = "label";
  private static final String BEFORE = "before";
  private static final String NEXT = "next";
  private static final int MOST_ROUNDS = 100;

  private Clusters() {}

  /**
   * @param edges one row per record and key in which it meets others
   * @return record and label, the smallest record of its component
   */
  static Dataset<Row> of(Dataset<Row> edges) {
    Dataset<Row> labels =
        edges.select(col(RECORD)).distinct().withColumn(LABEL, col(RECORD)).localCheckpoint();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Dataset<Row> next = round(edges, labels).localCheckpoint();
      labels = next.select(RECORD, LABEL);
      if (next.where(not(col(BEFORE).equalTo(col(LABEL)))).isEmpty()) {
        return labels;
      }
    }
    throw new ClienteleException(
        "Cannot unify customers: records still change groups after " + MOST_ROUNDS + " rounds.",
        "Look for a key that joins unrelated records.");
  }

  private static Dataset<Row> round(Dataset<Row> edges, Dataset<Row> labels) {
    Dataset<Row> ofKey =
        edges
            .join(labels, RECORD)
            .groupBy(MatchKeys.TYPE, MatchKeys.AMONG, MatchKeys.VALUE)
            .agg(min(LABEL).as(LABEL));
    Dataset<Row> ofRecord =
        edges
            .join(ofKey, Columns.named(MatchKeys.IDENTIFYING), "inner")
            .groupBy(RECORD)
            .agg(min(LABEL).as(NEXT));
    Dataset<Row> jump = labels.select(col(RECORD).as(NEXT), col(LABEL).as("further"));
    return labels
        .withColumnRenamed(LABEL, BEFORE)
        .join(ofRecord, RECORD)
        .join(jump, NEXT)
        .select(col(RECORD), col(BEFORE), coalesce(col("further"), col(NEXT)).as(LABEL));
  }
}

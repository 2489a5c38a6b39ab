package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import io.clientele.contracts.ClienteleException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Connected components by labels that only fall: every record, and the record whose label it has
 * taken, take the smallest label among the records they meet; then every record takes the label
 * that its label has. That is extended connecting with shortcutting, which ends after O(log² n)
 * rounds however long the chains (Liu and Tarjan 2022, Simple concurrent labeling algorithms for
 * connected components).
 */
final class Clusters {
  static final String LABEL = "label";
  private static final String BEFORE = "before";
  private static final String NEXT = "next";
  private static final String FURTHER = "further";
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
    Dataset<Row> offers =
        edges
            .join(ofKey, Columns.named(MatchKeys.IDENTIFYING), "inner")
            .select(col(RECORD), col(LABEL).as(NEXT))
            .join(labels, RECORD)
            .select(explode(array(col(RECORD), col(LABEL))).as(RECORD), col(NEXT));
    Dataset<Row> connected =
        offers
            .unionByName(labels.select(col(RECORD), col(LABEL).as(NEXT)))
            .groupBy(RECORD)
            .agg(min(NEXT).as(NEXT))
            .localCheckpoint();
    Dataset<Row> jump = connected.select(col(RECORD).as(NEXT), col(NEXT).as(FURTHER));
    return connected
        .join(labels.withColumnRenamed(LABEL, BEFORE), RECORD)
        .join(jump, NEXT)
        .select(col(RECORD), col(BEFORE), col(FURTHER).as(LABEL));
  }
}

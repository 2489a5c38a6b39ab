package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.Clusters.LABEL;
import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which records belong together, and what joins them.
 *
 * @param labels record and label of every record that meets another
 * @param edges see {@link Edges}
 * @param usable keys of records that not too many share
 */
record RecordGroups(Dataset<Row> labels, Dataset<Row> edges, Dataset<Row> usable) {
  /**
   * @param records rows of {@code core.customer_record}
   * @param decisions rows of {@code core.identity_decision}
   * @param probable what similarity joins; empty for keys and decisions alone
   */
  static RecordGroups of(
      Dataset<Row> records, Dataset<Row> decisions, Optional<ProbableLinks> probable) {
    Dataset<Row> keys = MatchKeys.of(records).localCheckpoint();
    Dataset<Row> usable =
        keys.join(MatchKeys.usable(keys), Columns.named(MatchKeys.IDENTIFYING), "inner")
            .localCheckpoint();
    Dataset<Row> known = records.select(MatchKeys.record().as(RECORD));
    Dataset<Row> decided = Edges.ofDecisions(decisions).join(known, RECORD);
    Dataset<Row> exact = Edges.ofKeys(usable).unionByName(decided);
    Dataset<Row> edges =
        probable
            .map(links -> exact.unionByName(Edges.ofProbable(links.pairs())))
            .orElse(exact)
            .localCheckpoint();
    return new RecordGroups(labels(edges, decisions, probable), edges, usable);
  }

  private static Dataset<Row> labels(
      Dataset<Row> edges, Dataset<Row> decisions, Optional<ProbableLinks> probable) {
    if (edges.isEmpty()) {
      return edges.select(col(RECORD), col(RECORD).as(LABEL));
    }
    Dataset<Row> clusters = Clusters.of(edges);
    boolean guarded = probable.isPresent() || !decisions.isEmpty() || hasGiant(clusters);
    return guarded
        ? ClusterGuard.guarded(
                edges,
                clusters,
                probable.map(ProbableLinks::compared).orElse(null),
                probable.map(ProbableLinks::model).orElse(null),
                decisions)
            .localCheckpoint()
        : clusters;
  }

  private static boolean hasGiant(Dataset<Row> clusters) {
    return !clusters
        .groupBy(LABEL)
        .agg(count(lit(1)).as("n"))
        .where(col("n").gt(Groups.MOST_RECORDS))
        .isEmpty();
  }
}

package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.Clusters.LABEL;
import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static org.apache.spark.sql.functions.col;
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
  /** So many are grouped in one task, in some 50 MB, sooner than components are found. */
  private static final long FEW_EDGES = 100_000;

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
    long count = edges.count();
    if (count == 0) {
      return edges.select(col(RECORD), col(RECORD).as(LABEL));
    }
    return ClusterGuard.guarded(
            edges,
            count <= FEW_EDGES ? together(edges) : Clusters.of(edges),
            probable.map(ProbableLinks::compared).orElse(null),
            probable.map(ProbableLinks::model).orElse(null),
            decisions)
        .localCheckpoint();
  }

  /** All records as one component: the guard finds the groups in it, at once if there are few. */
  private static Dataset<Row> together(Dataset<Row> edges) {
    return edges.select(RECORD).distinct().withColumn(LABEL, lit(""));
  }
}

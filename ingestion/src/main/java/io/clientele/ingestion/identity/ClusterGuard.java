package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.Clusters.LABEL;
import static io.clientele.ingestion.identity.ComparedRecords.VALUES;
import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.core.IdentityDecision;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Keeps apart what only chains hold together: within each component, edges are taken from the
 * strongest to the weakest (Kruskal 1956), and one that would join records that contradict each
 * other, that somebody decided to be different, or that are too many for one customer, is left out.
 * Memory grows with the largest component, not with the table. Pure.
 */
final class ClusterGuard {
  static final String RANK = "rank";
  static final String ONE = "one";
  static final String OTHER = "other";
  static final int RECORD_RANK = 0;
  static final int APART_RANK = 1;
  static final int EDGE_RANK = 2;

  private static final StructType LABELLED =
      new StructType().add(RECORD, DataTypes.StringType).add(LABEL, DataTypes.StringType);

  private ClusterGuard() {}

  /**
   * @param clusters record and label, as {@link Clusters} finds them
   * @param compared values of records; null where records say too little
   * @param model what tells contradictions; null where records say too little
   * @param decisions rows of {@code core.identity_decision}
   * @return record and label, the smallest record of its group
   */
  static Dataset<Row> guarded(
      Dataset<Row> edges,
      Dataset<Row> clusters,
      Dataset<Row> compared,
      MatchModel model,
      Dataset<Row> decisions) {
    Dataset<Row> things =
        records(clusters, compared)
            .unionByName(apart(clusters, decisions))
            .unionByName(edges(edges, clusters));
    Contradiction contradiction = contradiction(model);
    return things
        .repartition(col(LABEL))
        .sortWithinPartitions(
            col(LABEL), col(RANK), col(Edges.STRENGTH).desc(), col(ONE), col(OTHER))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new GuardedGroups(rows, contradiction),
            Encoders.row(LABELLED));
  }

  private interface Contradiction extends BiPredicate<Features, Features>, java.io.Serializable {}

  private static Contradiction contradiction(MatchModel model) {
    return model == null
        ? (one, other) -> false
        : (one, other) -> model.isContradiction(Pattern.of(one, other));
  }

  private static Dataset<Row> records(Dataset<Row> clusters, Dataset<Row> compared) {
    Dataset<Row> known =
        compared == null
            ? clusters.withColumn(VALUES, noValues())
            : clusters.join(
                compared.select(RECORD, VALUES), Columns.named(List.of(RECORD)), "left");
    return known.select(
        col(LABEL),
        lit(RECORD_RANK).as(RANK),
        lit(0.0).as(Edges.STRENGTH),
        col(RECORD).as(ONE),
        lit("").as(OTHER),
        col(VALUES));
  }

  private static Dataset<Row> apart(Dataset<Row> clusters, Dataset<Row> decisions) {
    return decisions
        .where(col(IdentityDecision.VERDICT).equalTo(IdentityDecision.DIFFERENT))
        .join(clusters, col(IdentityDecision.ONE_KEY).equalTo(col(RECORD)))
        .select(
            col(LABEL),
            lit(APART_RANK).as(RANK),
            lit(0.0).as(Edges.STRENGTH),
            col(IdentityDecision.ONE_KEY).as(ONE),
            col(IdentityDecision.OTHER_KEY).as(OTHER),
            noValues().as(VALUES));
  }

  private static Dataset<Row> edges(Dataset<Row> edges, Dataset<Row> clusters) {
    Column node = concat_ws(" ", col(MatchKeys.TYPE), col(MatchKeys.AMONG), col(MatchKeys.VALUE));
    return edges
        .join(clusters, RECORD)
        .select(
            col(LABEL),
            lit(EDGE_RANK).as(RANK),
            col(Edges.STRENGTH),
            col(RECORD).as(ONE),
            coalesce(node, lit("")).as(OTHER),
            noValues().as(VALUES));
  }

  private static Column noValues() {
    return lit(null).cast("array<string>");
  }
}

package io.clientele.scoring.model;

import io.clientele.contracts.table.Table;
import io.clientele.lake.Schemas;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Scores rows where they are: the model travels to the data. */
public final class ScoredRows {
  private ScoredRows() {}

  /**
   * @param features one row per id with the scorer's feature columns
   * @param id the column that names whose row it is
   * @param table {@code score.churn} or {@code score.lead}; both have the same columns but the id
   */
  public static Dataset<Row> of(
      Dataset<Row> features, String id, Scorer scorer, LocalDate asOf, Table table) {
    var context = JavaSparkContext.fromSparkContext(features.sparkSession().sparkContext());
    Broadcast<Scorer> sent = context.broadcast(scorer);
    Date day = Date.valueOf(asOf);
    MapPartitionsFunction<Row, Row> score = rows -> scored(rows, id, sent.value(), day);
    return features.mapPartitions(score, Encoders.row(Schemas.of(table)));
  }

  private static Iterator<Row> scored(Iterator<Row> rows, String id, Scorer scorer, Date day) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .map(row -> scorer.score(day, row.getAs(id), row))
        .iterator();
  }
}

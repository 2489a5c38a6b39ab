package io.clientele.scoring.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The shape in which features and outcomes come from Spark, and a bounded sample of them. */
public final class ExampleRows {
  /** DATE: the last day that the features know of. */
  public static final String CUTOFF = "cutoff";

  /** INT: 1 where the outcome happened within the horizon. */
  public static final String OUTCOME = "outcome";

  private ExampleRows() {}

  /**
   * At most as many examples as one machine learns from, in an order and choice that depend on ids
   * and seed alone.
   *
   * @param rows {@link #CUTOFF}, the id, the features and {@link #OUTCOME}
   */
  public static List<Example> sample(
      Dataset<Row> rows, String id, FeatureColumns columns, ScoreSettings.Sampling sampling) {
    Column order = xxhash64(lit(sampling.seed()), col(id), col(CUTOFF));
    Column[] wanted =
        Stream.concat(Stream.of(CUTOFF, id, OUTCOME), columns.all().stream())
            .map(name -> col(name))
            .toArray(Column[]::new);
    return rows
        .orderBy(order, col(id), col(CUTOFF))
        .limit(sampling.maxRows())
        .select(wanted)
        .collectAsList()
        .stream()
        .map(row -> example(row, columns))
        .toList();
  }

  private static Example example(Row row, FeatureColumns columns) {
    return new Example(
        row.getDate(0).toLocalDate(), row.getString(1), columns.of(row), row.getInt(2));
  }
}

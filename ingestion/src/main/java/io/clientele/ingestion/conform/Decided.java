package io.clientele.ingestion.conform;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of a batch and what becomes of each; to be closed when all is written.
 *
 * @param rows as {@link Mapped} describes them, with {@link Fate#COLUMN}
 * @param kept what they are computed from, held until then
 */
record Decided(Dataset<Row> rows, Dataset<Row> kept) implements AutoCloseable {
  /** Waits: what Spark still removes when it stops, it complains of. */
  @Override
  public void close() {
    kept.unpersist(true);
  }
}

package io.clientele.lake;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * New rows beside the stored ones, compared by key: which of them are new or different, and which
 * files hold rows that they take the place of. Only those files are written anew; a day's changes
 * cost a day's work however long the history is.
 */
final class Merge implements AutoCloseable {
  private static final String HELD_IN = "_held_in";

  private final Table table;
  private final Dataset<Row> stored;
  private final Dataset<Row> changes;
  private final List<Row> byFile;

  /**
   * @param stored the table's rows read from its files
   * @param rows in the contract's shape
   */
  Merge(Table table, Dataset<Row> stored, Dataset<Row> rows) {
    this.table = table;
    this.stored = stored.withColumn(HELD_IN, col("_metadata.file_path"));
    this.changes = changes(rows).persist();
    this.byFile = changes.groupBy(HELD_IN).agg(count(lit(1)), keys()).collectAsList();
    refuseRepeatedKeys();
  }

  /** Rows with one key meet the same stored row or none, so none is missed by counting by file. */
  private Column keys() {
    Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
    // Of several columns Spark counts only rows that have them all.
    return count_distinct(struct(key));
  }

  private void refuseRepeatedKeys() {
    long keys = byFile.stream().mapToLong(file -> file.getLong(2)).sum();
    if (keys != changed()) {
      throw new ClienteleException(
          "Cannot merge into %s: %d rows repeat the key of another one."
              .formatted(table, changed() - keys),
          "Change the job so that it gives one row for each " + table.key() + ".");
    }
  }

  /** How many rows are new or different. */
  long changed() {
    return byFile.stream().mapToLong(file -> file.getLong(1)).sum();
  }

  /** How many rows are new. */
  long inserted() {
    return byFile.stream()
        .filter(file -> file.isNullAt(0))
        .mapToLong(file -> file.getLong(1))
        .sum();
  }

  /** The files that hold rows of which a different version came, as paths without file system. */
  Set<String> touched() {
    return touchedUris().stream()
        .map(uri -> new Path(URI.create(uri)).toUri().getPath())
        .collect(toSet());
  }

  /** What to write: the changed rows, and what else stands in the files touched. */
  Dataset<Row> rows() {
    Dataset<Row> changed = changes.drop(HELD_IN);
    if (touchedUris().isEmpty()) {
      return changed;
    }
    return stored
        .where(col(HELD_IN).isin(touchedUris().toArray()))
        .drop(HELD_IN)
        .as("t")
        .join(changed.as("s"), expr(sameKey()), "left_anti")
        .union(changed);
  }

  @Override
  public void close() {
    changes.unpersist(true);
  }

  private Set<String> touchedUris() {
    return byFile.stream().map(file -> file.getString(0)).filter(Objects::nonNull).collect(toSet());
  }

  private Dataset<Row> changes(Dataset<Row> rows) {
    String differs =
        table.columnNames().stream()
            .map("NOT (t.`%1$s` <=> s.`%1$s`)"::formatted)
            .collect(joining(" OR "));
    return rows.as("s")
        .join(stored.as("t"), expr(sameKey()), "left")
        .where("%s IS NULL OR %s".formatted(HELD_IN, differs))
        .selectExpr("s.*", HELD_IN);
  }

  private String sameKey() {
    return table.key().stream().map("t.`%1$s` = s.`%1$s`"::formatted).collect(joining(" AND "));
  }
}

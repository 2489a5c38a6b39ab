package io.clientele.lake;

import static java.util.stream.Collectors.joining;

import io.clientele.contracts.table.Table;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The tables of a workspace. Every write brings its rows into the contract's shape first and can be
 * repeated without changing anything: appends carry a transaction id, upserts and replacements are
 * decided by key and content.
 */
public final class Lake {
  private final SparkSession spark;
  private final String root;
  private final DeltaLogs logs;
  private final Staging staging;

  public Lake(SparkSession spark, String root) {
    this.spark = spark;
    this.root = root;
    Configuration hadoop = spark.sessionState().newHadoopConf();
    this.logs = new DeltaLogs(hadoop);
    this.staging = new Staging(hadoop);
  }

  public SparkSession spark() {
    return spark;
  }

  public String root() {
    return root;
  }

  public String path(Table table) {
    return root + "/" + table.layer() + "/" + table.name();
  }

  public boolean exists(Table table) {
    return logs.exists(path(table));
  }

  /** The latest version, or -1 where the table was never written. */
  public long version(Table table) {
    return logs.version(path(table));
  }

  /** All rows; none, in the contract's shape, where the table was never written. */
  public Dataset<Row> read(Table table) {
    List<String> files =
        exists(table) ? DeltaFiles.of(path(table), logs).paths() : List.<String>of();
    return files.isEmpty()
        ? spark.createDataFrame(List.of(), Schemas.of(table))
        : spark
            .read()
            .schema(Schemas.of(table))
            .option("basePath", path(table))
            .parquet(files.toArray(String[]::new))
            .selectExpr(table.columnNames().toArray(String[]::new));
  }

  /**
   * All rows of a table that is small enough to hold, such as a ledger: no Spark job is planned.
   *
   * @return rows with the contract's columns in their order
   */
  public List<Row> hold(Table table) {
    try {
      return exists(table) ? logs.rows(path(table)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + table, e);
    }
  }

  /** The rows of a dated table that describe one business day. */
  public Dataset<Row> read(Table table, LocalDate asOf) {
    return read(table).where(functions.col("as_of").equalTo(java.sql.Date.valueOf(asOf)));
  }

  /**
   * Adds rows, unless an append with this id, or a later one, was committed before. An append of no
   * rows is committed too, so that it counts as done.
   */
  public Written append(Table table, Dataset<Row> rows, TransactionId id) {
    create(table);
    return lastAppend(table, id.application()) >= id.version()
        ? new Written(0, version(table))
        : commit(table, staged(table, rows), Optional.of(id), Optional.empty());
  }

  /**
   * As {@link #append(Table, Dataset, TransactionId)}, for a few rows that this process holds.
   *
   * @param rows values in the order of the contract's columns, of its types
   */
  public Written append(Table table, List<Row> rows, TransactionId id) {
    create(table);
    return lastAppend(table, id.application()) >= id.version()
        ? new Written(0, version(table))
        : commit(table, staged(table, rows), Optional.of(id), Optional.empty());
  }

  /** The version of the last append that this application committed, or -1. */
  public long lastAppend(Table table, String application) {
    return logs.lastTransaction(path(table), application);
  }

  /** Inserts rows with new keys and rewrites rows whose content differs. */
  public Written merge(Table table, Dataset<Row> rows) {
    return merge(table, rows, "true");
  }

  /**
   * As {@link #merge(Table, Dataset)}, but rewrites a row only where the condition holds.
   *
   * @param updateCondition SQL over {@code t}, the stored row, and {@code s}, the new one
   */
  public Written merge(Table table, Dataset<Row> rows, String updateCondition) {
    if (!exists(table)) {
      return replace(table, rows);
    }
    long before = version(table);
    Dataset<Row> changes = changes(table, rows, updateCondition).persist();
    try {
      if (changes.isEmpty()) {
        return new Written(0, before);
      }
      DeltaTable.forPath(spark, path(table))
          .as("t")
          .merge(changes.as("s"), sameKey(table))
          .whenMatched()
          .updateAll()
          .whenNotMatched()
          .insertAll()
          .execute();
      return written(table, before);
    } finally {
      changes.unpersist();
    }
  }

  /** The new rows that the table does not hold like that: a merge of none would still commit. */
  private Dataset<Row> changes(Table table, Dataset<Row> rows, String updateCondition) {
    String isNew = "t.`%s` IS NULL".formatted(table.key().get(0));
    String differs =
        table.columnNames().stream()
            .map(c -> "NOT (t.`%s` <=> s.`%s`)".formatted(c, c))
            .collect(joining(" OR "));
    return contracted(table, rows)
        .as("s")
        .join(read(table).as("t"), functions.expr(sameKey(table)), "left")
        .where("%s OR ((%s) AND (%s))".formatted(isNew, updateCondition, differs))
        .select("s.*");
  }

  private static String sameKey(Table table) {
    return table.key().stream()
        .map(k -> "t.`%s` = s.`%s`".formatted(k, k))
        .collect(joining(" AND "));
  }

  /** Makes these rows the whole content, in one version. */
  public Written replace(Table table, Dataset<Row> rows) {
    create(table);
    return commit(table, staged(table, rows), Optional.empty(), Optional.of(Map.of()));
  }

  /** As {@link #replace(Table, Dataset)}, for a few rows that this process holds. */
  public Written replace(Table table, List<Row> rows) {
    create(table);
    return commit(table, staged(table, rows), Optional.empty(), Optional.of(Map.of()));
  }

  /**
   * Makes these rows the whole content of one part of the table, in one version.
   *
   * @param part values of columns that the table is partitioned by; every row must have them
   */
  public Written replaceWhere(Table table, Dataset<Row> rows, Map<String, ?> part) {
    if (!table.partitionedBy().containsAll(part.keySet())) {
      throw new IllegalArgumentException(table + " is not partitioned by " + part.keySet());
    }
    create(table);
    var values = new TreeMap<String, String>();
    part.forEach((column, value) -> values.put(column, value.toString()));
    return commit(table, staged(table, rows), Optional.empty(), Optional.of(values));
  }

  private List<StagedFile> staged(Table table, Dataset<Row> rows) {
    return staging.write(contracted(table, rows), path(table), table.partitionedBy());
  }

  private List<StagedFile> staged(Table table, List<Row> rows) {
    try {
      return new HeldRows(table, rows).stage(path(table), logs.engine());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + table, e);
    }
  }

  private Written commit(
      Table table,
      List<StagedFile> files,
      Optional<TransactionId> id,
      Optional<Map<String, String>> replaced) {
    try {
      long version = new KernelCommit(table, files, id, replaced).to(logs, path(table));
      return new Written(files.stream().mapToLong(StagedFile::rows).sum(), version);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot commit to " + table, e);
    }
  }

  private Written written(Table table, long before) {
    long after = version(table);
    return new Written(after == before ? 0 : logs.rowsWritten(path(table), after), after);
  }

  /** One at a time: jobs side by side may want the same table first. */
  private synchronized void create(Table table) {
    if (!exists(table)) {
      logs.create(path(table), table);
    }
  }

  private static Dataset<Row> contracted(Table table, Dataset<Row> rows) {
    return new ContractedRows(table).of(rows);
  }
}

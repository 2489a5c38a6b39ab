package io.clientele.lake;

import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
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
  private final Configuration hadoop;
  private final DeltaLogs logs;
  private final Publishing publishing;

  public Lake(SparkSession spark, String root) {
    this.spark = spark;
    this.root = root;
    this.hadoop = spark.sessionState().newHadoopConf();
    this.logs = new DeltaLogs(hadoop);
    this.publishing = new Publishing(this, logs, Audit.byContract());
  }

  private Lake(Lake same, Audit audit) {
    this.spark = same.spark;
    this.root = same.root;
    this.hadoop = same.hadoop;
    this.logs = same.logs;
    this.publishing = new Publishing(this, logs, audit);
  }

  /** The same tables, with checks of every write by this audit. */
  Lake auditedBy(Audit other) {
    return new Lake(this, other);
  }

  public SparkSession spark() {
    return spark;
  }

  public String root() {
    return root;
  }

  /** Settings of the file systems that the session reaches. */
  public Configuration hadoop() {
    return hadoop;
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
    return read(table, Map.of());
  }

  /** The rows of a dated table that describe one business day. */
  public Dataset<Row> read(Table table, LocalDate asOf) {
    return read(table, Map.of(Table.AS_OF, asOf));
  }

  /**
   * The rows of one part of the table; no file of another part is looked at.
   *
   * @param part values of columns that the table is partitioned by
   */
  public Dataset<Row> read(Table table, Map<String, ?> part) {
    var wanted = TablePart.of(table, part);
    return files(table)
        .map(files -> read(table, files.part(wanted)))
        .orElseGet(() -> noRows(table));
  }

  /** How many rows there are, as the table's log tells: no file is opened. */
  public long count(Table table) {
    return count(table, Map.of());
  }

  /** As {@link #count(Table)}, of the rows that describe one business day. */
  public long count(Table table, LocalDate asOf) {
    return count(table, Map.of(Table.AS_OF, asOf));
  }

  /** As {@link #count(Table)}, of one part of the table. */
  public long count(Table table, Map<String, ?> part) {
    var wanted = TablePart.of(table, part);
    return files(table)
        .map(files -> files.part(wanted).rows().orElseGet(() -> read(table, part).count()))
        .orElse(0L);
  }

  /** The business days that a dated table has rows of, as its log tells: no file is opened. */
  public NavigableSet<LocalDate> days(Table table) {
    return files(table).stream()
        .flatMap(files -> files.files().stream())
        .map(file -> LocalDate.parse(file.partition().get(Table.AS_OF)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The latest business day that a dated table has rows of. */
  public Optional<LocalDate> latestDay(Table table) {
    NavigableSet<LocalDate> days = days(table);
    return days.isEmpty() ? Optional.empty() : Optional.of(days.last());
  }

  private Optional<DeltaFiles> files(Table table) {
    return exists(table) ? Optional.of(DeltaFiles.of(path(table), logs)) : Optional.empty();
  }

  /** The files of the latest version of a table that was written. */
  DeltaFiles liveFiles(Table table) {
    return DeltaFiles.of(path(table), logs);
  }

  DeltaFiles filesOf(Table table, long version) {
    return DeltaFiles.of(path(table), version, logs);
  }

  /**
   * SQL over the files of a write and of other tables, to be closed.
   *
   * @param rows of those that are compared with each other
   */
  RowQueries queries(StagedWrite write, long rows) {
    return write.isLocal() && rows <= DuckQueries.MOST_ROWS
        ? new DuckQueries(path(write.table()) + "/_audit")
        : new SparkQueries(spark, root);
  }

  /** The latest moment in a column; empty where the table has none. */
  Optional<Instant> newest(Table table, String column) {
    return exists(table)
        ? Optional.ofNullable(read(table).agg(functions.max(column)).first().getTimestamp(0))
            .map(Timestamp::toInstant)
        : Optional.empty();
  }

  Dataset<Row> read(Table table, DeltaFiles files) {
    return files.paths().isEmpty()
        ? noRows(table)
        : spark
            .read()
            .schema(Schemas.of(table))
            .option("basePath", path(table))
            .parquet(files.paths().toArray(String[]::new))
            .selectExpr(table.columnNames().toArray(String[]::new));
  }

  private Dataset<Row> noRows(Table table) {
    return spark.createDataFrame(List.of(), Schemas.of(table));
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

  /**
   * Adds rows, unless an append with this id, or a later one, was committed before. An append of no
   * rows is committed too, so that it counts as done.
   *
   * @param rows whose keys are neither stored nor repeated
   */
  public Written append(Table table, Dataset<Row> rows, TransactionId id) {
    return append(table, () -> publishing.staged(table, rows), id);
  }

  /**
   * As {@link #append(Table, Dataset, TransactionId)}, for a few rows that this process holds.
   *
   * @param rows values in the order of the contract's columns, of its types
   */
  public Written append(Table table, List<Row> rows, TransactionId id) {
    return append(table, () -> publishing.staged(table, rows), id);
  }

  private Written append(Table table, Supplier<List<StagedFile>> rows, TransactionId id) {
    create(table);
    if (lastAppend(table, id.application()) >= id.version()) {
      return new Written(0, version(table));
    }
    List<StagedFile> staged = rows.get();
    var files = publishing.keyed(table, staged, Publishing.rows(staged));
    return publishing.commit(table, files, Noted.append(id), Leaving.none());
  }

  /** The version of the last append that this application committed, or -1. */
  public long lastAppend(Table table, String application) {
    return logs.lastTransaction(path(table), application);
  }

  /**
   * Inserts rows with new keys and rewrites rows whose content differs.
   *
   * @param rows one for each key
   */
  public Written merge(Table table, Dataset<Row> rows) {
    create(table);
    Dataset<Row> wanted = new ContractedRows(table).of(rows);
    return Contested.write(table, () -> mergeOnce(table, wanted));
  }

  /** As {@link #merge(Table, Dataset)}, for a table small enough to {@link #hold}. */
  public Written merge(Table table, List<Row> rows) {
    create(table);
    return Contested.write(table, () -> mergeOnce(table, rows));
  }

  private Written mergeOnce(Table table, List<Row> rows) throws IOException {
    long seen = version(table);
    var merged = new HeldMerge(table, hold(table), rows);
    if (merged.changed() == 0) {
      return new Written(0, seen);
    }
    var leaving = Leaving.all().chosenOn(seen);
    var files = publishing.keyed(table, publishing.staged(table, merged.rows()), 0);
    var written = publishing.commitOnce(table, files, Noted.nothing(), leaving);
    return new Written(merged.changed(), written.version());
  }

  private Written mergeOnce(Table table, Dataset<Row> rows) throws IOException {
    DeltaFiles seen = DeltaFiles.of(path(table), logs);
    if (seen.paths().isEmpty()) {
      var files = publishing.whole(table, publishing.staged(table, rows));
      return publishing.commitOnce(
          table, files, Noted.nothing(), Leaving.none().chosenOn(seen.version()));
    }
    try (var merge = new Merge(table, read(table, seen), rows)) {
      if (merge.changed() == 0) {
        return new Written(0, seen.version());
      }
      var leaving = Leaving.files(merge.touched()).chosenOn(seen.version());
      var staged = publishing.staged(table, merge.rows());
      var files = publishing.keyed(table, staged, merge.inserted());
      Written written = publishing.commitOnce(table, files, Noted.nothing(), leaving);
      return new Written(merge.changed(), written.version());
    }
  }

  /** Makes these rows the whole content, in one version. */
  public Written replace(Table table, Dataset<Row> rows) {
    create(table);
    return replaced(table, publishing.staged(table, rows), Leaving.all());
  }

  /** As {@link #replace(Table, Dataset)}, for a few rows that this process holds. */
  public Written replace(Table table, List<Row> rows) {
    create(table);
    return replaced(table, publishing.staged(table, rows), Leaving.all());
  }

  /**
   * Makes these rows the whole content of one part of the table, in one version.
   *
   * @param part values of columns that the table is partitioned by; every row gets them
   */
  public Written replaceWhere(Table table, Dataset<Row> rows, Map<String, ?> part) {
    var only = TablePart.of(table, part);
    create(table);
    return replaced(table, publishing.staged(table, only, rows), Leaving.part(only));
  }

  /** Makes these rows all that a dated table has of one business day, in one version. */
  public Written replaceDay(Table table, LocalDate asOf, Dataset<Row> rows) {
    return replaceWhere(table, rows, Map.of(Table.AS_OF, asOf));
  }

  /** As {@link #replaceDay(Table, LocalDate, Dataset)}, for a few rows that this process holds. */
  public Written replaceDay(Table table, LocalDate asOf, List<Row> rows) {
    var day = TablePart.of(table, Map.of(Table.AS_OF, asOf));
    create(table);
    return replaced(table, publishing.staged(table, day, rows), Leaving.part(day));
  }

  /** Writes whose versions note what they are made from. */
  public NotedWrites noting(MadeFrom from) {
    return new NotedWrites(this, publishing, Noted.madeFrom(from));
  }

  /** What the latest version is made from, where its writer noted it. */
  public MadeFrom madeFrom(Table table) {
    return exists(table) ? logs.madeFrom(path(table)) : MadeFrom.nothing();
  }

  /** Everything in the table, as rows that came. */
  public TableChanges changes(Table table) {
    return TableChanges.whole(this, table);
  }

  /**
   * What changed since a version; everything where that version cannot be read any more.
   *
   * @param since absent for everything
   */
  public TableChanges changes(Table table, Optional<TableVersion> since) {
    return since
        .flatMap(version -> TableChanges.since(version, this, table))
        .orElseGet(() -> changes(table));
  }

  /**
   * Writes the files anew that hold rows of some kind, in one version; all others stay.
   *
   * @param kind which rows
   * @param change gives, for all rows of those files, the rows to hold instead
   */
  public Written rewrite(Table table, Column kind, UnaryOperator<Dataset<Row>> change) {
    create(table);
    return Contested.write(
        table,
        () -> {
          var rewrite = Rewrite.ofRows(rows -> rows.where(kind), this, table, liveFiles(table));
          var files =
              publishing.whole(table, publishing.staged(table, change.apply(rewrite.rows())));
          return publishing.commitOnce(table, files, Noted.nothing(), rewrite.leaving());
        });
  }

  /** Leaves one part of the table without rows. */
  public Written clear(Table table, Map<String, ?> part) {
    var leaving = Leaving.part(TablePart.of(table, part));
    create(table);
    return publishing.commit(table, List.of(), Noted.nothing(), leaving);
  }

  private Written replaced(Table table, List<StagedFile> files, Leaving leaving) {
    return publishing.commit(table, publishing.whole(table, files), Noted.nothing(), leaving);
  }

  /** See {@link Publishing#replaceFiles}. */
  Set<String> replaceFiles(Table table, List<Row> rows, Set<String> former) {
    create(table);
    return publishing.replaceFiles(table, rows, former);
  }

  /** One at a time: jobs side by side may want the same table first. */
  synchronized void create(Table table) {
    if (!exists(table)) {
      logs.create(path(table), table);
    }
  }
}

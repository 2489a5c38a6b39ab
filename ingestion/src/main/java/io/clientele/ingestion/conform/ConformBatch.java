package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.ops.Reconciliation;
import io.clientele.contracts.profile.RowMapper;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.RawTables;
import io.clientele.ingestion.files.FileEntry;
import io.clientele.lake.Lake;
import io.clientele.lake.TransactionId;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** One batch on its way into one core table. */
final class ConformBatch {
  private final Lake lake;
  private final Table target;
  private final long batch;

  /**
   * What a batch brought.
   *
   * @param problems what was left out, each a sentence with its remedy
   */
  record Receipt(long rowsIn, long rowsOut, List<String> problems) {}

  ConformBatch(Lake lake, Table target, long batch) {
    this.lake = lake;
    this.target = target;
    this.batch = batch;
  }

  /** Under this name the appends that end a batch are numbered. */
  static String application(Table target) {
    return "conform." + target.name();
  }

  /**
   * Counts first, writes the core table, and last of all the reconciliation: whatever was cut off
   * is done again with the same outcome.
   *
   * @param ledger all entries of {@code ops.file}
   */
  Receipt run(List<Feed> feeds, List<FileEntry> ledger) {
    List<FileEntry> files =
        Feed.ingested(feeds, ledger).filter(file -> file.batch() == batch).toList();
    List<Feed> delivered =
        feeds.stream().filter(feed -> files.stream().anyMatch(feed::has)).toList();
    try (Decided decided = decided(mapped(delivered), files)) {
      return accounted(decided.rows(), delivered, files, ledger);
    }
  }

  private Receipt accounted(
      Dataset<Row> decided, List<Feed> delivered, List<FileEntry> files, List<FileEntry> ledger) {
    Counts counts = Counts.of(decided, delivered, files);
    counts.byFile().forEach(FileCounts::check);
    var absences = new Absences(lake, target, batch, (feed, file) -> mapped(feed, file, decided));
    Optional<Dataset<Row>> gone = absences.of(delivered, ledger, decided);
    if (counts.refused() > 0) {
      quarantine(decided, delivered, files.get(0).runId());
    }
    long written =
        gone.map(keys -> writeWithout(keys, accepted(decided), absences))
            .orElseGet(() -> write(accepted(decided), counts));
    end(counts);
    return new Receipt(counts.rowsIn(), written, absences.problems());
  }

  private Decided decided(Dataset<Row> mapped, List<FileEntry> files) {
    Dataset<Row> known = lake.exists(target) ? lake.read(target) : null;
    if (files.stream().mapToLong(FileEntry::rows).sum() >= LargeDeliveries.LEAST_ROWS) {
      return new LargeDeliveries(target).decide(mapped, known);
    }
    Dataset<Row> decided = new Deliveries(target).decide(mapped, known).localCheckpoint();
    return new Decided(decided, decided);
  }

  private Dataset<Row> mapped(List<Feed> feeds) {
    return feeds.stream().map(this::mapped).reduce(Dataset::union).orElseThrow();
  }

  private Dataset<Row> mapped(Feed feed) {
    var read = new RawRead(feed);
    MapRows map = map(feed, read, batch);
    return read.rows(lake, batch)
        .mapPartitions(
            feed.isPrimary() ? map : new WithoutRepeats(map, read.layout(), feed.mapping()),
            Encoders.row(Mapped.schema(target)));
  }

  /** Every row of one file, whichever batch brought it; {@code decided} has those of this one. */
  private Dataset<Row> mapped(Feed feed, FileEntry file, Dataset<Row> decided) {
    if (file.batch() == batch && feed.isPrimary()) {
      return decided.where(
          col(Mapped.FEED).equalTo(feed.number()).and(col(Mapped.FILE).equalTo(file.file())));
    }
    var read = new RawRead(feed);
    return read.rows(lake, file.batch())
        .where(col(RawTables.FILE).equalTo(file.file()))
        .mapPartitions(map(feed, read, file.batch()), Encoders.row(Mapped.schema(target)));
  }

  private MapRows map(Feed feed, RawRead read, long from) {
    var mapper = new RowMapper(feed.input().profile(), feed.mapping());
    return new MapRows(feed, mapper, read.layout(), target, from);
  }

  private Dataset<Row> accepted(Dataset<Row> decided) {
    Dataset<Row> accepted =
        decided.where(Fate.isAccepted()).selectExpr(target.columnNames().toArray(String[]::new));
    return CustomerIds.concern(target) ? new CustomerIds(lake).added(accepted) : accepted;
  }

  private long write(Dataset<Row> accepted, Counts counts) {
    if (counts.changed() > 0) {
      lake.merge(target, accepted);
    } else if (counts.fresh() > 0) {
      lake.append(target, accepted, transaction());
    }
    return counts.fresh() + counts.changed();
  }

  private long writeWithout(Dataset<Row> gone, Dataset<Row> accepted, Absences absences) {
    return lake.merge(target, absences.applied(accepted, gone)).rows();
  }

  private void quarantine(Dataset<Row> decided, List<Feed> feeds, String runId) {
    Dataset<Row> refused = decided.where(col(Fate.COLUMN).equalTo(Fate.QUARANTINED));
    lake.append(Quarantine.TABLE, new Refusals(feeds, batch, runId).of(refused), transaction());
  }

  private TransactionId transaction() {
    return new TransactionId(application(target), batch);
  }

  private void end(Counts counts) {
    List<Row> rows = counts.byFile().stream().map(FileCounts::row).toList();
    lake.append(Reconciliation.TABLE, rows, transaction());
  }
}

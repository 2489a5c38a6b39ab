package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.bitwise_not;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.profile.Snapshot;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.files.FileEntry;
import io.clientele.lake.Lake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Records that a batch shows to be deleted: told by an earlier file of their object, lacking in the
 * newest one, where each file holds all of them. A deleted record keeps its values; its hash
 * becomes another one, so that it comes back where a later file has it again.
 */
final class Absences {
  private static final String GONE = "_gone";
  private static final String[] IDENTITY = {SourceColumns.SOURCE, SourceColumns.SOURCE_KEY};

  private final Lake lake;
  private final Table target;
  private final long batch;
  private final BiFunction<Feed, FileEntry, Dataset<Row>> mapped;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param mapped gives the rows of one file as {@link Mapped} describes them
   */
  Absences(Lake lake, Table target, long batch, BiFunction<Feed, FileEntry, Dataset<Row>> mapped) {
    this.lake = lake;
    this.target = target;
    this.batch = batch;
    this.mapped = mapped;
  }

  /** Why files that lack records deleted none, each a sentence with its remedy. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * Source and key in it of the records deleted; nothing where there are none.
   *
   * @param ledger all entries of {@code ops.file}
   * @throws ClienteleException where a file lacks more records than its profile allows
   */
  Optional<Dataset<Row>> of(List<Feed> feeds, List<FileEntry> ledger) {
    return feeds.stream()
        .flatMap(
            feed -> feed.object().wholeSnapshot().stream().flatMap(rule -> of(feed, rule, ledger)))
        .reduce(Dataset::union);
  }

  private Stream<Dataset<Row>> of(Feed feed, Snapshot rule, List<FileEntry> ledger) {
    SnapshotFiles files = SnapshotFiles.of(feed, ledger);
    FileEntry newest = files.newest().orElseThrow();
    List<FileEntry> earlier =
        Stream.concat(files.of(batch), files.newestBefore(batch).stream())
            .filter(file -> !file.equals(newest))
            .toList();
    if (earlier.isEmpty() || !tellsAllItsKeys(feed, newest)) {
      return Stream.empty();
    }
    Dataset<Row> told =
        earlier.stream().map(file -> keys(feed, file)).reduce(Dataset::union).orElseThrow();
    Dataset<Row> gone = told.distinct().except(keys(feed, newest)).localCheckpoint();
    check(newest, rule, gone.count(), told);
    return Stream.of(gone.withColumn(SourceColumns.SOURCE, lit(feed.input().name())));
  }

  private Dataset<Row> keys(Feed feed, FileEntry file) {
    return mapped
        .apply(feed, file)
        .select(SourceColumns.SOURCE_KEY)
        .where(col(SourceColumns.SOURCE_KEY).isNotNull());
  }

  /** A row whose key nobody can read may be any of those that seem to be lacking. */
  private boolean tellsAllItsKeys(Feed feed, FileEntry newest) {
    Column isKeyless =
        col(SourceColumns.SOURCE_KEY).isNull().and(col(Mapped.RULE).notEqual(Mapped.SKIPPED));
    long keyless = newest.broken() + mapped.apply(feed, newest).where(isKeyless).count();
    if (keyless > 0) {
      problems.add(
          "%s of source %s has %d rows whose key cannot be read, so nothing that it lacks was deleted. Mend the rows in the source and export it again."
              .formatted(newest.file(), newest.source(), keyless));
    }
    return keyless == 0;
  }

  private void check(FileEntry newest, Snapshot rule, long absent, Dataset<Row> told) {
    if (absent == 0) {
      return;
    }
    long all = told.distinct().count();
    if (!rule.allows(absent, all)) {
      throw new ClienteleException(
          "Cannot take deletions from %s of source %s: it lacks %d of %d records, more than %d %%."
              .formatted(newest.file(), newest.source(), absent, all, rule.deletesAtMost()),
          "Export it again, whole; where so many were deleted, raise deletes_at_most under snapshot of object %s in the profile."
              .formatted(newest.object()));
    }
  }

  /**
   * The accepted rows of the batch and the stored ones that are deleted, as they are to be written.
   */
  Dataset<Row> applied(Dataset<Row> accepted, Dataset<Row> gone) {
    Column isGone = col(GONE).isNotNull();
    Dataset<Row> fresh =
        deleted(accepted.join(gone.withColumn(GONE, lit(true)), IDENTITY, "left"), isGone);
    Dataset<Row> stored =
        lake.read(target)
            .where(not(col(SourceColumns.IS_DELETED)))
            .join(gone, IDENTITY, "left_semi")
            .join(accepted, IDENTITY, "left_anti");
    return fresh.union(deleted(stored, lit(true)).withColumn(SourceColumns.BATCH, lit(batch)));
  }

  private Dataset<Row> deleted(Dataset<Row> rows, Column isGone) {
    Column hash = col(SourceColumns.CONTENT_HASH);
    return rows.withColumn(
            SourceColumns.CONTENT_HASH, when(isGone, bitwise_not(hash)).otherwise(hash))
        .withColumn(SourceColumns.IS_DELETED, isGone.or(col(SourceColumns.IS_DELETED)))
        .selectExpr(target.columnNames().toArray(String[]::new));
  }
}

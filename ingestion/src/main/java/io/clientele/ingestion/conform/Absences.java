package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.bitwise_not;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.profile.Snapshot;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.files.FileEntry;
import io.clientele.lake.Lake;
import io.clientele.lake.Schemas;
import io.clientele.sources.Portions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Records that are deleted once a batch is in: alive in the table or brought by the batch, lacking
 * in the newest file of their object, where each file holds all records. Newest is meant by the
 * files' own modification time, in whatever order they arrived. A deleted record keeps its values;
 * its hash becomes another one, so that it comes back where a later file has it again.
 */
final class Absences {
  private static final Comparator<FileEntry> AGE =
      Comparator.comparing(FileEntry::modifiedAt)
          .thenComparing(FileEntry::batch)
          .thenComparing(FileEntry::file);

  private static final String[] KEY = {SourceColumns.SOURCE, SourceColumns.SOURCE_KEY};
  private static final String[] KEY_OF_OBJECT = {
    SourceColumns.SOURCE, SourceColumns.SOURCE_OBJECT, SourceColumns.SOURCE_KEY
  };
  private static final String GONE = "_gone";

  /** False for records that were only given back: they say nothing of how whole a file is. */
  private static final String EXPECTED = "_expected";

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
   * Source, object and key of the records deleted; nothing where no object tells by absence.
   *
   * @param feeds that the batch has rows of
   * @param ledger all entries of {@code ops.file}
   * @param decided the rows of the batch and their {@link Fate}
   * @throws ClienteleException where a file lacks more records than its profile allows
   */
  Optional<Dataset<Row>> of(List<Feed> feeds, List<FileEntry> ledger, Dataset<Row> decided) {
    return feeds.stream()
        .flatMap(
            feed ->
                feed.object().wholeSnapshot().stream()
                    .flatMap(rule -> of(feed, rule, ledger, decided)))
        .reduce(Dataset::union);
  }

  private Stream<Dataset<Row>> of(
      Feed feed, Snapshot rule, List<FileEntry> ledger, Dataset<Row> decided) {
    Optional<FileEntry> newest =
        Feed.ingested(List.of(feed), ledger)
            .filter(file -> !Portions.isReplayed(file.file()))
            .max(AGE);
    return newest.stream().flatMap(file -> lackingIn(file, feed, rule, decided));
  }

  private Stream<Dataset<Row>> lackingIn(
      FileEntry newest, Feed feed, Snapshot rule, Dataset<Row> decided) {
    Dataset<Row> listed =
        mapped.apply(feed, newest).select(SourceColumns.SOURCE_KEY, Mapped.RULE).localCheckpoint();
    if (!tellsAllItsKeys(newest, listed)) {
      return Stream.empty();
    }
    Dataset<Row> alive =
        stored(feed)
            .union(brought(feed, decided))
            .groupBy(SourceColumns.SOURCE_KEY)
            .agg(max(EXPECTED).as(EXPECTED));
    Dataset<Row> gone =
        alive.join(listed, new String[] {SourceColumns.SOURCE_KEY}, "left_anti").localCheckpoint();
    check(newest, rule, gone, alive);
    return Stream.of(
        gone.select(
            lit(feed.input().name()).as(SourceColumns.SOURCE),
            lit(feed.object().name()).as(SourceColumns.SOURCE_OBJECT),
            col(SourceColumns.SOURCE_KEY)));
  }

  private Dataset<Row> stored(Feed feed) {
    Column ofFeed =
        col(SourceColumns.SOURCE)
            .equalTo(feed.input().name())
            .and(col(SourceColumns.SOURCE_OBJECT).equalTo(feed.object().name()));
    return alive().where(ofFeed).select(col(SourceColumns.SOURCE_KEY), lit(true).as(EXPECTED));
  }

  private Dataset<Row> brought(Feed feed, Dataset<Row> decided) {
    return decided
        .where(col(Mapped.FEED).equalTo(feed.number()).and(Fate.isAccepted()))
        .where(not(col(SourceColumns.IS_DELETED)))
        .select(col(SourceColumns.SOURCE_KEY), col(Mapped.DELIVERED).equalTo(batch).as(EXPECTED));
  }

  /** The table's rows that are not deleted yet. */
  private Dataset<Row> alive() {
    Dataset<Row> rows =
        lake.exists(target)
            ? lake.read(target)
            : lake.spark().createDataFrame(List.of(), Schemas.of(target));
    return rows.where(not(col(SourceColumns.IS_DELETED)));
  }

  /** A row whose key nobody can read may be any of those that seem to be lacking. */
  private boolean tellsAllItsKeys(FileEntry newest, Dataset<Row> listed) {
    Column isKeyless =
        col(SourceColumns.SOURCE_KEY).isNull().and(col(Mapped.RULE).notEqual(Mapped.SKIPPED));
    long keyless = newest.broken() + listed.where(isKeyless).count();
    if (keyless > 0) {
      problems.add(
          "%s of source %s has %d rows whose key cannot be read, so nothing that it lacks was deleted. Mend the rows in the source and export it again."
              .formatted(newest.file(), newest.source(), keyless));
    }
    return keyless == 0;
  }

  /** A file is judged once: what comes later may be older, and lack far more. */
  private void check(FileEntry newest, Snapshot rule, Dataset<Row> gone, Dataset<Row> alive) {
    long absent = newest.batch() < batch ? 0 : gone.where(EXPECTED).count();
    if (absent == 0) {
      return;
    }
    long all = alive.where(EXPECTED).count();
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
   *
   * @param gone as {@link #of} gives it
   */
  Dataset<Row> applied(Dataset<Row> accepted, Dataset<Row> gone) {
    Column isGone = col(GONE).isNotNull();
    Dataset<Row> fresh =
        deleted(accepted.join(gone.withColumn(GONE, lit(true)), KEY_OF_OBJECT, "left"), isGone);
    Dataset<Row> stored =
        alive().join(gone, KEY_OF_OBJECT, "left_semi").join(accepted, KEY, "left_anti");
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

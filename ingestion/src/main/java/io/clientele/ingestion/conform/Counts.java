package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.col;

import io.clientele.ingestion.files.FileEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many rows met which fate.
 *
 * @param fresh rows with new keys, over all feeds
 * @param changed rows that take another's place, over all feeds
 * @param refused rows to quarantine, over all feeds
 * @param rowsIn rows of the files of all feeds
 * @param byFile files whose rows this table accounts for
 */
record Counts(long fresh, long changed, long refused, long rowsIn, List<FileCounts> byFile) {

  static Counts of(Dataset<Row> decided, List<Feed> feeds, List<FileEntry> files) {
    List<Row> counted =
        decided
            .groupBy(col(Mapped.FEED), col(Mapped.FILE), col(Fate.COLUMN))
            .count()
            .collectAsList();
    return new Counts(
        total(counted, Fate.NEW),
        total(counted, Fate.CHANGED),
        total(counted, Fate.QUARANTINED),
        files.stream().mapToLong(FileEntry::rows).sum(),
        feeds.stream()
            .filter(Feed::isPrimary)
            .flatMap(feed -> files.stream().filter(feed::has).map(file -> of(feed, file, counted)))
            .toList());
  }

  private static long total(List<Row> counted, String fate) {
    return counted.stream()
        .filter(row -> row.getString(2).equals(fate))
        .mapToLong(row -> row.getLong(3))
        .sum();
  }

  private static FileCounts of(Feed feed, FileEntry file, List<Row> counted) {
    Map<String, Long> fates = new HashMap<>();
    for (Row row : counted) {
      if (row.getInt(0) == feed.number() && row.getString(1).equals(file.file())) {
        fates.put(row.getString(2), row.getLong(3));
      }
    }
    return new FileCounts(file, fates);
  }
}

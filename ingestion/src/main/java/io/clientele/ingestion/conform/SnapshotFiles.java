package io.clientele.ingestion.conform;

import io.clientele.ingestion.files.FileEntry;
import io.clientele.ingestion.files.FileStatus;
import io.clientele.sources.Portions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of an object of which each holds all its records, newest by their own modification
 * time, whatever the order in which they arrived.
 */
record SnapshotFiles(List<FileEntry> files) {
  private static final Comparator<FileEntry> AGE =
      Comparator.comparing(FileEntry::modifiedAt)
          .thenComparing(FileEntry::batch)
          .thenComparing(FileEntry::file);

  /**
   * @param ledger all entries
   */
  static SnapshotFiles of(Feed feed, List<FileEntry> ledger) {
    return new SnapshotFiles(
        ledger.stream()
            .filter(file -> file.is(FileStatus.INGESTED) && feed.has(file))
            .filter(file -> !Portions.isReplayed(file.file()))
            .toList());
  }

  Optional<FileEntry> newest() {
    return newest(file -> true);
  }

  /** The one that was newest when a batch came. */
  Optional<FileEntry> newestBefore(long batch) {
    return newest(file -> file.batch() < batch);
  }

  Stream<FileEntry> of(long batch) {
    return files.stream().filter(file -> file.batch() == batch);
  }

  private Optional<FileEntry> newest(Predicate<FileEntry> wanted) {
    return files.stream().filter(wanted).max(AGE);
  }
}

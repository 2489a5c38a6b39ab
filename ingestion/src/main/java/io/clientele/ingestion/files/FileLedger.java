package io.clientele.ingestion.files;

import io.clientele.contracts.ops.IngestedFile;
import io.clientele.lake.Lake;
import java.util.Comparator;
import java.util.List;

/** {@code ops.file}: which file came in which batch. A few hundred bytes a file, so it is held. */
public final class FileLedger {
  private final Lake lake;

  public FileLedger(Lake lake) {
    this.lake = lake;
  }

  /** Every file that was ever looked at, in the order of batches and names. */
  public List<FileEntry> entries() {
    return lake.hold(IngestedFile.TABLE).stream()
        .map(FileEntry::of)
        .sorted(
            Comparator.comparingLong(FileEntry::batch)
                .thenComparing(FileEntry::source)
                .thenComparing(FileEntry::file))
        .toList();
  }

  /** Makes these the whole ledger, in one version. */
  public void write(List<FileEntry> entries) {
    lake.replace(IngestedFile.TABLE, entries.stream().map(FileEntry::row).toList());
  }
}

package io.clientele.ingestion.files;

import io.clientele.contracts.ops.IngestedFile;
import io.clientele.lake.Lake;
import io.clientele.lake.Schemas;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** {@code ops.file}: which file came in which batch. A few hundred bytes a file, so it is held. */
public final class FileLedger {
  private final Lake lake;

  public FileLedger(Lake lake) {
    this.lake = lake;
  }

  /** Every file that was ever looked at, in the order of batches and names. */
  public List<FileEntry> entries() {
    if (!lake.exists(IngestedFile.TABLE)) {
      return List.of();
    }
    var columns =
        IngestedFile.TABLE.columnNames().stream()
            .map(functions::col)
            .toArray(org.apache.spark.sql.Column[]::new);
    return lake.read(IngestedFile.TABLE).select(columns).collectAsList().stream()
        .map(FileEntry::of)
        .sorted(
            java.util.Comparator.comparingLong(FileEntry::batch)
                .thenComparing(FileEntry::source)
                .thenComparing(FileEntry::file))
        .toList();
  }

  /** Makes these the whole ledger, in one version. */
  public void write(List<FileEntry> entries) {
    List<Row> rows = entries.stream().map(FileEntry::row).toList();
    lake.replace(
        IngestedFile.TABLE,
        lake.spark().createDataFrame(rows, Schemas.of(IngestedFile.TABLE)).coalesce(1));
  }
}

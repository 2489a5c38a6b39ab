package io.clientele.lake;

import io.clientele.disk.LocalTables;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.ScanImpl;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.fs.Path;

/**
 * The live Parquet files of a Delta table, found by Delta Kernel: lets an engine that cannot read
 * the Delta log, such as DuckDB without extensions, read the latest version.
 *
 * @param tableVersion the version listed
 * @param schema all columns, partition columns among them
 * @param partitionColumns columns that stand in the folder names ({@code as_of=2024-03-01}) only
 * @param files in the order of their paths
 */
public record DeltaFiles(
    TableVersion tableVersion,
    StructType schema,
    List<String> partitionColumns,
    List<DataFile> files) {

  /**
   * One Parquet file.
   *
   * @param path absolute; without scheme where it is local
   * @param partition its values of the partition columns, as text
   * @param rows absent where its writer did not count them
   */
  public record DataFile(String path, Map<String, String> partition, Optional<Long> rows) {
    private static DataFile of(Row scanned) {
      Path path = DeltaFiles.path(scanned);
      boolean local = "file".equals(path.toUri().getScheme());
      return new DataFile(
          local ? path.toUri().getPath() : path.toString(),
          InternalScanFileUtils.getPartitionValues(scanned),
          new AddFile(scanned.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL)).getNumRecords());
    }
  }

  /** Lists the latest version of the table in a local folder or under a Hadoop URI. */
  public static DeltaFiles of(String tablePath) {
    return of(tablePath, new DeltaLogs(LocalTables.hadoop()));
  }

  static DeltaFiles of(String tablePath, DeltaLogs logs) {
    return of(logs.snapshot(tablePath), logs);
  }

  static DeltaFiles of(String tablePath, long version, DeltaLogs logs) {
    return of(logs.snapshot(tablePath, version), logs);
  }

  private static DeltaFiles of(Snapshot listed, DeltaLogs logs) {
    var snapshot = (SnapshotImpl) listed;
    var files = new ArrayList<DataFile>();
    var scan = (ScanImpl) snapshot.getScanBuilder().build();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        scan.getScanFiles(logs.engine(), /* includeStats= */ true)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> scanned = batches.next().getRows()) {
          scanned.forEachRemaining(file -> files.add(DataFile.of(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(DataFile::path));
    return new DeltaFiles(
        new TableVersion(snapshot.getMetadata().getId(), snapshot.getVersion()),
        snapshot.getSchema(),
        snapshot.getPartitionColumnNames(),
        files);
  }

  public List<String> paths() {
    return files.stream().map(DataFile::path).toList();
  }

  public long version() {
    return tableVersion.version();
  }

  /** The files that others do not list. */
  DeltaFiles without(DeltaFiles others) {
    Set<String> listed = Set.copyOf(others.paths());
    return only(file -> !listed.contains(file.path()));
  }

  DeltaFiles part(TablePart part) {
    return only(file -> part.holds(file.partition()));
  }

  DeltaFiles only(Predicate<DataFile> wanted) {
    var left = files.stream().filter(wanted).toList();
    return new DeltaFiles(tableVersion, schema, partitionColumns, left);
  }

  /** How many rows the files hold, as their writers counted; absent where one did not. */
  Optional<Long> rows() {
    return files.stream()
        .map(DataFile::rows)
        .reduce(Optional.of(0L), (sum, next) -> sum.flatMap(n -> next.map(rows -> n + rows)));
  }

  /** Where a file lies that Kernel's scan describes. */
  static Path path(Row scanned) {
    return new Path(InternalScanFileUtils.getAddFileStatus(scanned).getPath());
  }
}

package io.clientele.lake;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * The live Parquet files of a Delta table, found by Delta Kernel: lets an engine that cannot read
 * the Delta log, such as DuckDB without extensions, read the latest version.
 *
 * @param version the version listed
 * @param schema all columns, partition columns among them
 * @param partitionColumns columns that stand in the folder names ({@code as_of=2024-03-01}) only
 * @param paths absolute file paths
 */
public record DeltaFiles(
    long version, StructType schema, List<String> partitionColumns, List<String> paths) {

  /** Lists the latest version of the table in a local folder or under a Hadoop URI. */
  public static DeltaFiles of(String tablePath) {
    return of(tablePath, new DeltaLogs(new Configuration()));
  }

  static DeltaFiles of(String tablePath, DeltaLogs logs) {
    Snapshot snapshot = logs.snapshot(tablePath);
    Scan scan = snapshot.getScanBuilder().build();
    var paths = new ArrayList<String>();
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(logs.engine())) {
      while (batches.hasNext()) {
        addPaths(batches.next(), paths);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DeltaFiles(
        snapshot.getVersion(),
        snapshot.getSchema(),
        ((SnapshotImpl) snapshot).getPartitionColumnNames(),
        paths.stream().sorted().toList());
  }

  private static void addPaths(FilteredColumnarBatch batch, List<String> paths) throws IOException {
    try (CloseableIterator<Row> files = batch.getRows()) {
      while (files.hasNext()) {
        String path = InternalScanFileUtils.getAddFileStatus(files.next()).getPath();
        paths.add(path.startsWith("file:") ? URI.create(path).getPath() : path);
      }
    }
  }
}

package io.clientele.signals.delta;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files and the rows of one version of a Delta table. */
final class SnapshotRows {
  private final Engine engine;
  private final Scan scan;

  /** Reads the named columns, in that order. */
  SnapshotRows(Engine engine, Snapshot snapshot, List<String> columns) {
    var wanted = new StructType();
    for (String column : columns) {
      wanted = wanted.add(snapshot.getSchema().get(column));
    }
    this.engine = engine;
    this.scan = snapshot.getScanBuilder().withReadSchema(wanted).build();
  }

  void forEachFile(Consumer<Row> consumer) throws IOException {
    forEach(scan.getScanFiles(engine), consumer);
  }

  void forEachRow(Consumer<Row> consumer) throws IOException {
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        readFiles(batches.next(), consumer);
      }
    }
  }

  private void readFiles(FilteredColumnarBatch files, Consumer<Row> consumer) throws IOException {
    try (CloseableIterator<Row> rows = files.getRows()) {
      while (rows.hasNext()) {
        readFile(rows.next(), consumer);
      }
    }
  }

  private void readFile(Row file, Consumer<Row> consumer) throws IOException {
    Row state = scan.getScanState(engine);
    FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
    CloseableIterator<ColumnarBatch> physical =
        engine
            .getParquetHandler()
            .readParquetFiles(
                Utils.singletonCloseableIterator(status),
                ScanStateRow.getPhysicalDataReadSchema(state),
                Optional.empty())
            .map(result -> result.getData());
    forEach(Scan.transformPhysicalData(engine, state, file, physical), consumer);
  }

  private static void forEach(
      CloseableIterator<FilteredColumnarBatch> batches, Consumer<Row> consumer) throws IOException {
    try (batches) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          rows.forEachRemaining(consumer);
        }
      }
    }
  }
}

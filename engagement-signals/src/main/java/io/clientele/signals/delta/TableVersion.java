package io.clientele.signals.delta;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files and the rows of one version of a Delta table. */
final class TableVersion {
  private final Engine engine;
  private final Snapshot snapshot;
  private final StructType schema;

  /** Reads the named columns, in that order. */
  TableVersion(Engine engine, Snapshot snapshot, List<String> columns) {
    var wanted = new StructType();
    for (String column : columns) {
      wanted = wanted.add(snapshot.getSchema().get(column));
    }
    this.engine = engine;
    this.snapshot = snapshot;
    this.schema = wanted;
  }

  long number() {
    return snapshot.getVersion();
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** The columns that are read, as the table has them. */
  StructType schema() {
    return schema;
  }

  /** The same version, read by the named columns alone. */
  TableVersion only(List<String> columns) {
    return new TableVersion(engine, snapshot, columns);
  }

  List<LiveFile> files() throws IOException {
    return found(scan());
  }

  /** The files that may hold such rows, as far as the log tells. */
  List<LiveFile> files(Predicate rows) throws IOException {
    return found(snapshot.getScanBuilder().withReadSchema(schema).withFilter(rows).build());
  }

  private List<LiveFile> found(Scan scan) throws IOException {
    var files = new ArrayList<LiveFile>();
    RowConsumer found = row -> files.add(new LiveFile(row));
    found.takeAll(scan.getScanFiles(engine));
    return files;
  }

  void forEachRow(RowConsumer consumer) throws IOException {
    for (LiveFile file : files()) {
      consumer.takeAll(batches(file));
    }
  }

  /** The rows of one file, read piece by piece. */
  CloseableIterator<FilteredColumnarBatch> batches(LiveFile file) throws IOException {
    Row state = scan().getScanState(engine);
    CloseableIterator<ColumnarBatch> physical =
        engine
            .getParquetHandler()
            .readParquetFiles(
                Utils.singletonCloseableIterator(file.status()),
                ScanStateRow.getPhysicalDataReadSchema(state),
                Optional.empty())
            .map(result -> result.getData());
    return Scan.transformPhysicalData(engine, state, file.scanned(), physical);
  }

  /** Kernel's scans can be used once. */
  private Scan scan() {
    return snapshot.getScanBuilder().withReadSchema(schema).build();
  }
}

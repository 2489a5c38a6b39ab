package io.clientele.lake;

import io.delta.kernel.Scan;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.RowFactory;

/** Reads a small table whole, without a Spark job. */
final class StoredRows {
  private final Engine engine;
  private final Scan scan;

  StoredRows(Engine engine, Scan scan) {
    this.engine = engine;
    this.scan = scan;
  }

  List<org.apache.spark.sql.Row> all() throws IOException {
    var rows = new ArrayList<org.apache.spark.sql.Row>();
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> files = batches.next().getRows()) {
          while (files.hasNext()) {
            read(files.next(), rows);
          }
        }
      }
    }
    return rows;
  }

  private void read(Row file, List<org.apache.spark.sql.Row> into) throws IOException {
    Row state = scan.getScanState(engine);
    CloseableIterator<ColumnarBatch> physical =
        engine
            .getParquetHandler()
            .readParquetFiles(
                Utils.singletonCloseableIterator(InternalScanFileUtils.getAddFileStatus(file)),
                ScanStateRow.getPhysicalDataReadSchema(state),
                Optional.empty())
            .map(result -> result.getData());
    try (var batches = Scan.transformPhysicalData(engine, state, file, physical)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          rows.forEachRemaining(row -> into.add(external(row)));
        }
      }
    }
  }

  private static org.apache.spark.sql.Row external(Row row) {
    StructType schema = row.getSchema();
    var values = new Object[schema.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : external(row, i, schema.at(i).getDataType());
    }
    return RowFactory.create(values);
  }

  private static Object external(Row row, int at, DataType type) {
    if (type instanceof StringType) {
      return row.getString(at);
    }
    if (type instanceof TimestampType) {
      return Timestamp.from(Instant.EPOCH.plus(row.getLong(at), ChronoUnit.MICROS));
    }
    if (type instanceof DateType) {
      return Date.valueOf(LocalDate.ofEpochDay(row.getInt(at)));
    }
    if (type instanceof IntegerType) {
      return row.getInt(at);
    }
    if (type instanceof DoubleType) {
      return row.getDouble(at);
    }
    return type instanceof BooleanType ? (Object) row.getBoolean(at) : (Object) row.getLong(at);
  }
}

package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.defaults.internal.data.DefaultColumnarBatch;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/**
 * Rows that this process holds already, written without a Spark job: books and ledgers have a few
 * rows a run, and planning a job for them takes a hundred times longer than writing them.
 *
 * @param part of the table that all of them are in
 * @param rows values in the order of the contract's columns
 */
record HeldRows(Table table, TablePart part, List<Row> rows) {
  HeldRows(Table table, List<Row> rows) {
    this(table, TablePart.whole(), rows);
  }

  HeldRows {
    rows.forEach(row -> check(table, row));
  }

  /** The file that holds them, none where there are none. */
  List<StagedFile> stage(String path, Engine engine) throws IOException {
    if (rows.isEmpty()) {
      return List.of();
    }
    var staged = new ArrayList<StagedFile>();
    try (CloseableIterator<DataFileStatus> files =
        engine
            .getParquetHandler()
            .writeParquetFiles(
                part.folderIn(path), Utils.singletonCloseableIterator(batch()), List.of())) {
      while (files.hasNext()) {
        DataFileStatus file = files.next();
        staged.add(
            new StagedFile(
                new Path(file.getPath()).toString(),
                file.getSize(),
                file.getModificationTime(),
                rows.size()));
      }
    }
    return staged;
  }

  private FilteredColumnarBatch batch() {
    StructType all = KernelSchemas.of(table);
    int[] stored =
        IntStream.range(0, all.length())
            .filter(column -> !part.texts().containsKey(all.at(column).getName()))
            .toArray();
    StructType schema = new StructType(IntStream.of(stored).mapToObj(all::at).toList());
    ColumnVector[] vectors =
        IntStream.of(stored)
            .mapToObj(column -> new HeldColumn(all.at(column).getDataType(), rows, column))
            .toArray(ColumnVector[]::new);
    return new FilteredColumnarBatch(
        new DefaultColumnarBatch(rows.size(), schema, vectors), Optional.empty());
  }

  private static void check(Table table, Row row) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).required() && row.isNullAt(i)) {
        throw new ClienteleException(
            "Cannot write %s: column %s is empty, the contract requires it."
                .formatted(table, table.columnNames().get(i)),
            "Change the job or the contract so that they agree.");
      }
    }
  }
}

package io.clientele.signals.delta;

import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Parquet files in a table's folder that no version names.
 *
 * @param folder the table's
 * @param measured columns whose statistics are kept
 */
record DataFiles(
    Engine engine, Configuration hadoop, String folder, StructType schema, List<Column> measured) {
  /** Writes rows, values in the schema's order, to a folder in the table's. */
  List<StagedFile> stage(String subfolder, Collection<Object[]> rows) throws IOException {
    return write(subfolder, Utils.singletonCloseableIterator(RowBatch.of(schema, rows)));
  }

  /** Writes rows to a folder in the table's while they are read. */
  List<StagedFile> write(String subfolder, CloseableIterator<FilteredColumnarBatch> rows)
      throws IOException {
    String target = subfolder.isEmpty() ? folder : folder + "/" + subfolder;
    var staged = new ArrayList<StagedFile>();
    try (CloseableIterator<DataFileStatus> written =
        engine.getParquetHandler().writeParquetFiles(target, rows, measured)) {
      while (written.hasNext()) {
        staged.add(StagedFile.of(written.next(), schema));
      }
    }
    return staged;
  }

  /** The rows of staged files, one file after the other, read piece by piece. */
  CloseableIterator<FilteredColumnarBatch> read(List<StagedFile> files, StructType columns)
      throws IOException {
    var statuses =
        files.stream()
            .map(file -> FileStatus.of(file.path(), file.size(), file.modifiedAt()))
            .iterator();
    return engine
        .getParquetHandler()
        .readParquetFiles(Utils.toCloseableIterator(statuses), columns, Optional.empty())
        .map(result -> new FilteredColumnarBatch(result.getData(), Optional.empty()));
  }

  /** The files of a list that are not there, as where {@code VACUUM} took them for left over. */
  List<StagedFile> missing(List<StagedFile> files) throws IOException {
    var missing = new ArrayList<StagedFile>();
    for (StagedFile file : files) {
      var staged = new Path(file.path());
      if (!staged.getFileSystem(hadoop).exists(staged)) {
        missing.add(file);
      }
    }
    return missing;
  }

  /** Removes files; those that are gone already are no error. */
  void discard(List<StagedFile> files) throws IOException {
    for (StagedFile file : files) {
      var staged = new Path(file.path());
      staged.getFileSystem(hadoop).delete(staged, false);
    }
  }
}

package io.clientele.lake;

import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes rows to Parquet files in a table's folder that no version names yet. Files of a write that
 * fails stay invisible to every reader.
 */
final class Staging {
  /** Made once: putting them together from Hadoop's settings takes longer than reading a footer. */
  private static final ParquetReadOptions FOOTER_ONLY =
      ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

  private final Configuration hadoop;

  Staging(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * The files that hold the rows; a file without rows is left out.
   *
   * @param part of the table that all rows are in, whatever they say of it themselves
   * @param path folder of the table
   */
  List<StagedFile> write(Dataset<Row> rows, Table table, TablePart part, String path) {
    var folder = new Path(path, "_staged-" + UUID.randomUUID());
    rows.drop(part.texts().keySet().toArray(String[]::new))
        .write()
        .options(StoredColumns.options(rows.schema()))
        .partitionBy(part.splitBy(table).toArray(String[]::new))
        .parquet(part.folderIn(folder.toString()));
    try {
      return moveIn(folder, path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot stage files of " + path, e);
    }
  }

  /** Deletes files that no version will name. */
  void discard(List<StagedFile> files) {
    for (StagedFile file : files) {
      var path = new Path(file.path());
      try {
        path.getFileSystem(hadoop).delete(path, false);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot delete " + path, e);
      }
    }
  }

  private List<StagedFile> moveIn(Path folder, String table) throws IOException {
    FileSystem files = folder.getFileSystem(hadoop);
    var staged = new ArrayList<StagedFile>();
    for (FileStatus file : written(folder, files)) {
      long rows = rows(file);
      if (rows > 0) {
        staged.add(moveIn(file, rows, folder, table, files));
      }
    }
    files.delete(folder, true);
    return staged;
  }

  private static List<FileStatus> written(Path folder, FileSystem files) throws IOException {
    var written = new ArrayList<FileStatus>();
    for (FileStatus each : files.listStatus(folder)) {
      if (each.isDirectory()) {
        written.addAll(written(each.getPath(), files));
      } else if (each.getPath().getName().endsWith(".parquet")) {
        written.add(each);
      }
    }
    return written;
  }

  private static StagedFile moveIn(
      FileStatus file, long rows, Path folder, String table, FileSystem files) throws IOException {
    String relative =
        files.makeQualified(folder).toUri().relativize(file.getPath().toUri()).getPath();
    var target = new Path(table + "/" + relative);
    files.mkdirs(target.getParent());
    if (!files.rename(file.getPath(), target)) {
      throw new IOException("Cannot move " + file.getPath() + " to " + target);
    }
    // Kernel stores a path relative to the table only if it comes with its file system.
    return new StagedFile(
        files.makeQualified(target).toString(), file.getLen(), file.getModificationTime(), rows);
  }

  private long rows(FileStatus file) throws IOException {
    try (var reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, hadoop), FOOTER_ONLY)) {
      return reader.getRecordCount();
    }
  }
}

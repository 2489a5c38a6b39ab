package io.clientele.lake;

import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.fs.Path;

/**
 * A write that no reader sees yet.
 *
 * @param files what it adds
 * @param arrived how many rows are new; absent where the write is no delivery, such as rows that
 *     only change
 * @param mayRepeatKeys false where the way of writing has seen to it that every key is there once
 */
record StagedWrite(
    Table table, List<StagedFile> files, OptionalLong arrived, boolean mayRepeatKeys) {
  long rows() {
    return files.stream().mapToLong(StagedFile::rows).sum();
  }

  boolean isLocal() {
    return files.stream().allMatch(file -> isLocal(file.path()));
  }

  /** As if the files were the whole table. */
  DeltaFiles asTable() {
    return new DeltaFiles(
        TableVersion.neverWritten(),
        KernelSchemas.of(table),
        table.partitionedBy(),
        files.stream().map(StagedWrite::dataFile).toList());
  }

  private static DeltaFiles.DataFile dataFile(StagedFile file) {
    return new DeltaFiles.DataFile(
        isLocal(file.path()) ? new Path(file.path()).toUri().getPath() : file.path(),
        Map.copyOf(file.partition()),
        Optional.of(file.rows()));
  }

  private static boolean isLocal(String path) {
    String scheme = new Path(path).toUri().getScheme();
    return scheme == null || scheme.equals("file");
  }
}

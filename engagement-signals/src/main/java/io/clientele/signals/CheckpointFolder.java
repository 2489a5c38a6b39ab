package io.clientele.signals;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Where runs leave their checkpoints and savepoints, whatever job made them.
 *
 * @param uri of the folder
 */
record CheckpointFolder(String uri) {
  /** Stands in a checkpoint only when the whole of it does. */
  static final String WHOLE = "_metadata";

  /**
   * @param folder path or URI
   */
  static CheckpointFolder of(String folder) {
    return new CheckpointFolder(
        folder.contains("://")
            ? folder
            : java.nio.file.Path.of(folder).toAbsolutePath().toUri().toString());
  }

  /** The checkpoint or savepoint that was completed last. */
  Optional<String> latest() throws IOException {
    var root = new Path(uri);
    FileSystem files = root.getFileSystem();
    Optional<FileStatus> found = Optional.empty();
    for (FileStatus run : folders(files, root)) {
      for (FileStatus each : folders(files, run.getPath())) {
        found = later(found, whole(files, each.getPath()));
      }
      found = later(found, whole(files, run.getPath()));
    }
    return found.map(file -> file.getPath().getParent().toString());
  }

  private static Optional<FileStatus> later(Optional<FileStatus> one, Optional<FileStatus> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .max(Comparator.comparingLong(FileStatus::getModificationTime));
  }

  private static Optional<FileStatus> whole(FileSystem files, Path folder) throws IOException {
    var file = new Path(folder, WHOLE);
    return files.exists(file) ? Optional.of(files.getFileStatus(file)) : Optional.empty();
  }

  private static Iterable<FileStatus> folders(FileSystem files, Path folder) throws IOException {
    FileStatus[] all = files.exists(folder) ? files.listStatus(folder) : new FileStatus[0];
    return Stream.of(all).filter(FileStatus::isDir).toList();
  }
}

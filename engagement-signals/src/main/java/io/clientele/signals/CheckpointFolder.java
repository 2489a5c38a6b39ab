package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  private static final int ROOM = 1 << 20;
  private static final int MOST_LOOKS = 10;

  /**
   * @param folder path or URI
   */
  static CheckpointFolder of(String folder) {
    return new CheckpointFolder(
        folder.contains("://")
            ? folder
            : java.nio.file.Path.of(folder).toAbsolutePath().toUri().toString());
  }

  /** URI of the folder of what changed since, where a run keeps a log of that. */
  String changes() {
    return new Path(uri, "changes").toString();
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

  /**
   * Writes as much as a small checkpoint takes, and removes it.
   *
   * @throws ClienteleException where that cannot be done, as on a disk that is full
   */
  void requireRoom() {
    var probe = new Path(uri, ".room-" + UUID.randomUUID());
    try {
      FileSystem files = probe.getFileSystem();
      try (OutputStream out = files.create(probe, FileSystem.WriteMode.NO_OVERWRITE)) {
        out.write(new byte[ROOM]);
      } finally {
        files.delete(probe, false);
      }
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot keep checkpoints in %s: %s.".formatted(uri, e.getMessage()),
          "Make it a folder that can be written to and has room; signals go on from the last"
              + " checkpoint.",
          e);
    }
  }

  /** None where the run removes its older checkpoint at this moment. */
  private static Optional<FileStatus> whole(FileSystem files, Path folder) throws IOException {
    try {
      return Optional.of(files.getFileStatus(new Path(folder, WHOLE)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Looks again where a run removes something at this moment. */
  private static List<FileStatus> folders(FileSystem files, Path folder) throws IOException {
    for (int look = 1; ; look++) {
      try {
        FileStatus[] all = files.exists(folder) ? files.listStatus(folder) : null;
        return all == null ? List.of() : Stream.of(all).filter(FileStatus::isDir).toList();
      } catch (FileNotFoundException e) {
        if (look == MOST_LOOKS) {
          throw e;
        }
      }
    }
  }
}

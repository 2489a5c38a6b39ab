package io.clientele.app;

import io.clientele.contracts.config.Location;
import io.clientele.contracts.ops.IngestedFile;
import io.clientele.lake.Source;
import io.clientele.lake.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * About how much a run is to bring in: files of local sources that are newer than the lake's book
 * of files. Sizes and times alone are looked at, so that it takes no time.
 */
final class NewInput {
  private static final Set<String> PACKED = Set.of("gz", "zip", "xlsx", "parquet");
  private static final int TIMES_UNPACKED = 5;

  private final FileTime since;

  private NewInput(FileTime since) {
    this.since = since;
  }

  /** Bytes, unpacked; nothing for what is not on this machine. */
  static long bytes(Workspace workspace) throws IOException {
    if (Location.isUri(workspace.lake())) {
      return 0;
    }
    Path log =
        Path.of(
            workspace.lake(), IngestedFile.TABLE.layer(), IngestedFile.TABLE.name(), "_delta_log");
    var input = new NewInput(newest(log));
    long bytes = 0;
    for (Source source : workspace.sources()) {
      bytes += input.bytes(workspace.location(source));
    }
    return bytes;
  }

  private static FileTime newest(Path folder) throws IOException {
    FileTime newest = FileTime.fromMillis(0);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          FileTime time = Files.getLastModifiedTime(file);
          newest = time.compareTo(newest) > 0 ? time : newest;
        }
      }
    }
    return newest;
  }

  private long bytes(String location) throws IOException {
    if (Location.isUri(location) || !Files.exists(Path.of(location))) {
      return 0;
    }
    long bytes = 0;
    try (Stream<Path> files = Files.walk(Path.of(location))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.getLastModifiedTime(file).compareTo(since) > 0 ? unpacked(file) : 0;
      }
    }
    return bytes;
  }

  private static long unpacked(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean isPacked = PACKED.contains(name.substring(name.lastIndexOf('.') + 1));
    return Files.size(file) * (isPacked ? TIMES_UNPACKED : 1);
  }
}

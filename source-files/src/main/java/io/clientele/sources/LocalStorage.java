package io.clientele.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The local disk. */
record LocalStorage() implements Storage {
  @Override
  public boolean isFile(String path) {
    return Files.isRegularFile(Path.of(path));
  }

  @Override
  public boolean isFolder(String path) {
    return Files.isDirectory(Path.of(path));
  }

  @Override
  public List<Stored> files(String folder) throws IOException {
    Path root = Path.of(folder);
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> !Files.isDirectory(path))
          .map(path -> stored(path, root.relativize(path)))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public Stored file(String path) {
    return stored(Path.of(path), Path.of(path).getFileName());
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(Path.of(path));
  }

  @Override
  public SeekableByteChannel channel(String path) throws IOException {
    return Files.newByteChannel(Path.of(path));
  }

  /** A file that cannot even be looked at still counts, so that reading it says why. */
  private static Stored stored(Path path, Path below) {
    String name = below.toString().replace('\\', '/');
    try {
      Instant modifiedAt = Files.getLastModifiedTime(path).toInstant();
      return new Stored(
          path.toString(), name, Files.size(path), modifiedAt.truncatedTo(ChronoUnit.MICROS));
    } catch (IOException e) {
      return new Stored(path.toString(), name, 0, Instant.EPOCH);
    }
  }
}

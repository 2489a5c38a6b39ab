package io.clientele.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The local disk. Links are followed; what lies outside the source is listed and not read, since
 * whoever delivers exports could point to anything with a link among them.
 *
 * @param root of the source, a folder or a file
 */
record LocalStorage(String root) implements Storage {
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
    Path start = Path.of(folder);
    var files = new ArrayList<Stored>();
    Files.walkFileTree(
        start,
        Set.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(stored(file, start.relativize(file)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return files;
  }

  @Override
  public Stored file(String path) {
    return stored(Path.of(path), Path.of(path).getFileName());
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(inside(path));
  }

  @Override
  public SeekableByteChannel channel(String path) throws IOException {
    return Files.newByteChannel(inside(path));
  }

  private Path inside(String path) throws IOException {
    Path real = Path.of(path).toRealPath();
    if (!real.startsWith(Path.of(root).toRealPath())) {
      throw new LeadsOutside();
    }
    return real;
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

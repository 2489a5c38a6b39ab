package io.clientele.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log on a local disk. A version is written under another name and then linked to its own,
 * which the file system refuses where that version is there: of two writers exactly one wins, and
 * nobody sees half a version. Delta's usual store looks first and moves then, and starts some ten
 * processes for each version to do so.
 */
public final class LocalLog extends HadoopFileSystemLogStore {
  public LocalLog(Configuration hadoop) {
    super(hadoop);
  }

  /**
   * @throws java.nio.file.FileAlreadyExistsException if another writer was faster
   */
  @Override
  public void write(Path path, Iterator<String> lines, Boolean overwrite, Configuration hadoop)
      throws IOException {
    var target = java.nio.file.Path.of(path.toUri().getPath());
    var part = target.resolveSibling(".%s.%s.tmp".formatted(path.getName(), UUID.randomUUID()));
    try {
      write(lines, part);
      if (overwrite) {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        link(part, target);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void link(java.nio.file.Path part, java.nio.file.Path target) throws IOException {
    try {
      Files.createLink(target, part);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // A disk without links, such as a shared folder: look and move, as Delta's usual store does.
      Files.move(part, target);
    }
  }

  private static void write(Iterator<String> lines, java.nio.file.Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      while (lines.hasNext()) {
        out.append(lines.next()).append('\n');
      }
    }
  }

  /** Of files that Delta writes itself, such as checkpoints: it moves them into place when told. */
  @Override
  public Boolean isPartialWriteVisible(Path path, Configuration hadoop) {
    return true;
  }
}

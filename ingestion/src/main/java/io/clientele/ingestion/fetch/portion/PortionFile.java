package io.clientele.ingestion.fetch.portion;

import io.clientele.sources.Portions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A portion that is being written. It is a hidden file until it gets its name in one step, so that
 * a run that is killed leaves either the whole portion or none; the next portion of the object
 * takes the place of what was left half done.
 */
public final class PortionFile implements AutoCloseable {
  private final Path folder;
  private final String object;
  private final String ending;
  private final Path unfinished;
  private final OutputStream out;

  PortionFile(Path folder, String object, String ending) throws IOException {
    this.folder = folder;
    this.object = object;
    this.ending = ending;
    this.unfinished = folder.resolve("." + object + ".unfinished");
    this.out = new Packing(Files.newOutputStream(unfinished));
  }

  /** Where its content goes, packed on the way. */
  public OutputStream out() {
    return out;
  }

  /**
   * Ends the portion, which counts from now on.
   *
   * @return its name
   */
  public String publish(String... parts) throws IOException {
    out.close();
    try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(/* metaData= */ true);
    }
    String name = object + Portions.MARK + String.join(Portions.MARK, parts) + ending;
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return name;
  }

  /** Leaves nothing of a portion that was not published. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}

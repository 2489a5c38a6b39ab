package io.clientele.campaigns.csv;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A complete file that is not yet where it belongs. Closing without publishing leaves no trace.
 *
 * @param file the staged file, beside its target
 * @param target where it belongs
 * @param rows rows below the header
 * @param sha256 of its bytes
 */
public record StagedCsv(Path file, Path target, long rows, String sha256) implements AutoCloseable {

  /** Puts the file in its place in one step; a target of the same content is not touched. */
  public void publish() {
    try {
      if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
        Files.move(
            file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  static ClienteleException unwritable(Path target, IOException e) {
    return new ClienteleException(
        "the file " + target + " cannot be written (" + e.getClass().getSimpleName() + ").",
        "Check that the folder exists, is writable and has space.",
        e);
  }
}

package io.clientele.lake;

import io.delta.kernel.data.Row;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.internal.InternalScanFileUtils;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which files leave a table with a commit.
 *
 * @param leaves over a file of the latest version, as Kernel's scan describes it
 * @param chosenOn the version that the choice was made on, where it holds for no other
 */
record Leaving(Predicate<Row> leaves, OptionalLong chosenOn) {
  static Leaving none() {
    return new Leaving(file -> false, OptionalLong.empty());
  }

  static Leaving all() {
    return new Leaving(file -> true, OptionalLong.empty());
  }

  static Leaving part(TablePart part) {
    return new Leaving(
        file -> part.holds(InternalScanFileUtils.getPartitionValues(file)), OptionalLong.empty());
  }

  /**
   * The files at these paths.
   *
   * @param paths without file system
   */
  static Leaving files(Set<String> paths) {
    return new Leaving(
        file -> paths.contains(DeltaFiles.path(file).toUri().getPath()), OptionalLong.empty());
  }

  /** The same files, but only while no other version follows the one they were chosen on. */
  Leaving chosenOn(long version) {
    return new Leaving(leaves, OptionalLong.of(version));
  }

  /** Fails where another writer has committed since the choice was made. */
  void check(long latest) {
    if (chosenOn.isPresent() && chosenOn.getAsLong() != latest) {
      throw new ConcurrentWriteException(
          "Version %d was written, version %d was read".formatted(latest, chosenOn.getAsLong()));
    }
  }
}

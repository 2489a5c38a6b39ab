package io.clientele.lake;

import io.delta.kernel.data.Row;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.internal.InternalScanFileUtils;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
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

  /** All files of one part of a partitioned table. */
  static Leaving part(Map<String, ?> values) {
    var texts = new TreeMap<String, String>();
    values.forEach((column, value) -> texts.put(column, value.toString()));
    return new Leaving(
        file ->
            InternalScanFileUtils.getPartitionValues(file).entrySet().containsAll(texts.entrySet()),
        OptionalLong.empty());
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

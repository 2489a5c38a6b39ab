package io.clientele.signals;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;

/** How much a stream remembers, as the checkpoint or savepoint tells that was completed last. */
final class StateSize {
  private static final Logger LOG = Logger.getLogger(StateSize.class.getName());

  private StateSize() {}

  /** Bytes of the whole state, whatever of it was written anew; empty where that is not known. */
  static OptionalLong of(CheckpointFolder folder) {
    try {
      Optional<String> latest = folder.latest();
      return latest.isPresent() ? OptionalLong.of(bytes(latest.get())) : OptionalLong.empty();
    } catch (IOException e) { // A figure is no reason to fail.
      LOG.log(Level.WARNING, "The size of the state cannot be read", e);
      return OptionalLong.empty();
    }
  }

  private static long bytes(String checkpoint) throws IOException {
    var file = new Path(checkpoint, CheckpointFolder.WHOLE);
    try (var in = new DataInputStream(file.getFileSystem().open(file))) {
      ClassLoader classes = StateSize.class.getClassLoader();
      return Checkpoints.loadCheckpointMetadata(in, classes, checkpoint)
          .getOperatorStates()
          .stream()
          .mapToLong(OperatorState::getStateSize)
          .sum();
    }
  }
}

package io.clientele.signals;

import io.clientele.disk.HeldFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process at a time computes the signals of a lake: two would undo each other's work. A lake on
 * a local disk carries the lock itself. Elsewhere it stands beside the list of sources, so it keeps
 * out the processes of one workspace only.
 */
final class SignalsLock {
  private static final String NAME = ".signals.lock";
  private static final String LOCAL = "file";

  private SignalsLock() {}

  /**
   * @return empty where another process computes them
   */
  static Optional<HeldFile> take(SignalsRequest request) {
    return HeldFile.take(folder(request).resolve(NAME));
  }

  private static Path folder(SignalsRequest request) {
    String lake = request.lake();
    if (lake.startsWith(LOCAL + ":")) {
      return Path.of(URI.create(lake).getPath());
    }
    return lake.contains("://") ? request.feeds().toAbsolutePath().getParent() : Path.of(lake);
  }
}

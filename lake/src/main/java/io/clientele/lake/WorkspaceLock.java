package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import io.clientele.disk.HeldFile;
import java.nio.file.Path;

/** One run at a time in a workspace; the operating system frees the lock of a killed run. */
public final class WorkspaceLock implements AutoCloseable {
  private final HeldFile file;

  private WorkspaceLock(HeldFile file) {
    this.file = file;
  }

  /**
   * @throws ClienteleException where another run holds the workspace
   */
  public static WorkspaceLock take(Path home) {
    return HeldFile.take(home.resolve(".lock"))
        .map(WorkspaceLock::new)
        .orElseThrow(
            () ->
                new ClienteleException(
                    "Cannot run in " + home + ": another run is at work there.",
                    "Wait for it to end, or stop it, and run again."));
  }

  @Override
  public void close() {
    file.close();
  }
}

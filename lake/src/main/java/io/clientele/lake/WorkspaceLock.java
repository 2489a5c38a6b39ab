package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One run at a time in a workspace; the operating system frees the lock of a killed run. */
public final class WorkspaceLock implements AutoCloseable {
  private final FileChannel channel;

  private WorkspaceLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws ClienteleException where another run holds the workspace
   */
  public static WorkspaceLock take(Path home) {
    try {
      var channel =
          FileChannel.open(
              home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new ClienteleException(
            "Cannot run in " + home + ": another run is at work there.",
            "Wait for it to end, or stop it, and run again.");
      }
      return new WorkspaceLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + home, e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.exceptions.MaxCommitRetryLimitReachedException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Repeats a write that another writer of the same table got ahead of, from its reading on. */
final class Contested {
  private static final int ATTEMPTS = 20;

  private Contested() {}

  /** One attempt, on the latest version. */
  interface Attempt {
    Written write() throws IOException;
  }

  static Written write(Table table, Attempt attempt) {
    for (int number = 1; ; number++) {
      try {
        return attempt.write();
      } catch (MaxCommitRetryLimitReachedException | ConcurrentWriteException e) {
        if (number == ATTEMPTS) {
          throw new ClienteleException(
              "Cannot write %s: other writers were faster %d times.".formatted(table, ATTEMPTS),
              "Run again when they are done.",
              e);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + table, e);
      }
    }
  }
}

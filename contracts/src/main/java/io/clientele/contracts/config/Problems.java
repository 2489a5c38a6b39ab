package io.clientele.contracts.config;

import io.clientele.contracts.ClienteleException;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a file, so that the user mends it in one go. */
public final class Problems {
  private final String file;
  private final List<String> found = new ArrayList<>();

  public Problems(String file) {
    this.file = file;
  }

  public void add(String where, String what) {
    found.add(where.isEmpty() ? what : where + ": " + what);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<String> all() {
    return List.copyOf(found);
  }

  /**
   * @throws ClienteleException that lists every problem, if there is any
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ClienteleException(
          "Cannot use %s:%n  - %s".formatted(file, String.join("\n  - ", found)),
          "\nCorrect the file and run again.");
    }
  }
}

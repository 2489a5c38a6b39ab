package io.clientele.contracts.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What comes of a check that does not pass. */
public enum Severity {
  /** Nothing: the check is not made. */
  OFF,
  /** The table is published, and the run tells of it. */
  WARN,
  /** The table keeps its last version, and the job fails. */
  BLOCK;

  /** As people write it: off, warn or block. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Severity::word).toList();
  }

  /**
   * @param word one of {@link #words()}
   */
  public static Severity of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

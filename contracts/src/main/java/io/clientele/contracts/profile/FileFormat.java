package io.clientele.contracts.profile;

import java.util.Locale;

/** How the files of an object are split into rows. */
public enum FileFormat {
  /** Fields between delimiters, quoted where needed (RFC 4180), the first line names them. */
  CSV,
  /** One JSON object a line; objects inside it become columns with dotted names. */
  JSONL;

  /** The name in a profile. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

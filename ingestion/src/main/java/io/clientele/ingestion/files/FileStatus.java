package io.clientele.ingestion.files;

import java.util.Locale;

/** How far a file has come. */
public enum FileStatus {
  /** Chosen for a batch whose rows may or may not have landed. */
  PLANNED,
  INGESTED,
  REFUSED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FileStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

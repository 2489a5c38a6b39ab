package io.clientele.ingestion.identity;

import java.util.Locale;

/** How far two values of a field agree. */
enum Level {
  /** One of the records does not say; no evidence either way. */
  MISSING,
  DIFFERENT,
  /** Alike, as an initial or a badly mistyped word is. */
  SIMILAR,
  /** A slip apart. */
  CLOSE,
  EXACT,
  /** The same parts in another order: day and month, given and family name. */
  SWAPPED;

  boolean isAgreement() {
    return compareTo(SIMILAR) >= 0;
  }

  /** Equal, but for a slip. */
  boolean isNear() {
    return compareTo(CLOSE) >= 0;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

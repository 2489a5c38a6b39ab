package io.clientele.ingestion.conform;

/** What becomes of a row, in the words of the reconciliation. */
final class Fate {
  /** Column that holds one of the words below. */
  static final String COLUMN = "_fate";

  /** The row becomes a core row under a new key. */
  static final String NEW = "new";

  /** The row takes the place of the core row under its key. */
  static final String CHANGED = "changed";

  static final String DUPLICATE = "duplicate";
  static final String SUPPRESSED = "suppressed";
  static final String QUARANTINED = "quarantined";

  private Fate() {}
}

package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

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

  /** True of rows that become rows of the core table. */
  static Column isAccepted() {
    return col(COLUMN).isin(NEW, CHANGED);
  }

  /**
   * Of a row that does not fit, or else what comparing it with others tells.
   *
   * @param compared one of the words above
   */
  static Column of(Column compared) {
    return when(col(Mapped.RULE).equalTo(Mapped.SKIPPED), SUPPRESSED)
        .when(col(Mapped.RULE).isNotNull(), QUARANTINED)
        .otherwise(compared);
  }
}

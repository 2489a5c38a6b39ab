package io.clientele.lake;

import io.clientele.contracts.check.Check;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.Table;
import java.util.OptionalLong;

/**
 * What a check found.
 *
 * @param figure what was measured
 * @param bound what passes, empty where nothing to compare with is known yet
 * @param message in words and counts
 */
record CheckOutcome(
    Table table, Check check, boolean passed, long figure, OptionalLong bound, String message) {
  boolean warns() {
    return !passed && check.severity() == Severity.WARN;
  }

  boolean blocks() {
    return !passed && check.severity() == Severity.BLOCK;
  }

  /** Of two in one run the one that tells more: the latest that failed, or else the latest. */
  CheckOutcome orWorse(CheckOutcome earlier) {
    return passed && !earlier.passed ? earlier : this;
  }

  /** What the user can do. */
  String remedy() {
    return check.isContract()
        ? "The job is at fault: tell its authors, with the log file of the run."
        : ("Correct the source or its profile and run again, or let `checks` of clientele.yml say"
                + " `%s: {%s: warn}` to publish all the same.")
            .formatted(table, check.name());
  }
}

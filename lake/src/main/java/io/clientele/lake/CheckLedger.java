package io.clientele.lake;

import io.clientele.contracts.check.Check;
import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.OptionalLong;

/** Where the results of checks go, and what earlier runs had. */
interface CheckLedger {
  /** Forgets everything. */
  CheckLedger NONE =
      new CheckLedger() {
        @Override
        public void record(List<CheckOutcome> outcomes) {}

        @Override
        public OptionalLong usual(Table table, Check check) {
          return OptionalLong.empty();
        }
      };

  void record(List<CheckOutcome> outcomes);

  /** The median of what the check had in the last runs; empty while there are too few of them. */
  OptionalLong usual(Table table, Check check);
}

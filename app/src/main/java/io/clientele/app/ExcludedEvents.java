package io.clientele.app;

import io.clientele.lake.LakeQuery;
import java.io.PrintStream;
import java.util.List;

/** How many channel events engagement signals leave out, by reason. */
record ExcludedEvents(List<List<Object>> counts) {
  private static final String COUNTS =
      "SELECT reason, count(*) FROM ops.excluded_event GROUP BY 1 ORDER BY 2 DESC, 1";

  /**
   * @param lake none is counted where it is not a local folder
   */
  static ExcludedEvents in(String lake) {
    return new ExcludedEvents(new LakeQuery(lake).answer(COUNTS).rows());
  }

  /** Prints nothing where there is none. */
  void print(PrintStream out) {
    if (!counts.isEmpty()) {
      out.printf("%nEvents that do not count in engagement signals%n");
    }
    counts.forEach(row -> out.printf("  %-18s %,9d%n", row.get(0), (Long) row.get(1)));
  }
}

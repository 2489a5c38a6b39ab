package io.clientele.app;

import io.clientele.lake.QueryResult;
import io.clientele.segmentation.member.SegmentTrial;
import io.clientele.segmentation.member.SegmentTrial.Overlap;
import java.io.PrintStream;
import java.util.List;

/** Prints what a rule would make. */
record TrialPrinter(Screen screen) {
  private static final double PERCENT = 100;

  void print(SegmentTrial trial) {
    PrintStream out = screen.out();
    out.printf(
        "%,d of %,d customers (%s) on %s%n",
        trial.size(), trial.customers(), share(trial.size(), trial.customers()), trial.asOf());
    if (trial.size() > 0) {
      out.printf("%nSome of them:%n");
      table(trial.sample());
    }
    if (!trial.overlaps().isEmpty()) {
      out.printf("%nIn other segments too:%n");
      table(overlaps(trial));
    }
    trial.problems().forEach(screen.err()::println);
  }

  private static QueryResult overlaps(SegmentTrial trial) {
    return new QueryResult(
        List.of("segment", "customers", "in both", "of the rule's"),
        trial.overlaps().stream().map(each -> row(each, trial.size())).toList());
  }

  private static List<Object> row(Overlap overlap, long size) {
    return List.of(overlap.segment(), overlap.size(), overlap.both(), share(overlap.both(), size));
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "-" : "%.1f %%".formatted(PERCENT * part / whole);
  }

  private void table(QueryResult rows) {
    ResultPrinter.of(SqlCommand.Format.TABLE).print(rows, screen.out());
  }
}

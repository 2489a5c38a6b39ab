package io.clientele.lake;

import java.util.List;

/**
 * What a job did.
 *
 * @param rowsIn rows it read from its main input
 * @param rowsOut rows it wrote
 * @param problems what it left out, each a sentence with its remedy; the rest of its work is done,
 *     and the jobs behind it run
 */
public record JobResult(long rowsIn, long rowsOut, List<String> problems) {
  public JobResult {
    problems = List.copyOf(problems);
  }

  public static JobResult of(long rowsIn, long rowsOut) {
    return new JobResult(rowsIn, rowsOut, List.of());
  }

  boolean didNothing() {
    return rowsIn == 0 && rowsOut == 0 && problems.isEmpty();
  }
}

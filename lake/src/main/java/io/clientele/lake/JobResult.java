package io.clientele.lake;

import java.util.List;
import java.util.Optional;

/**
 * What a job did.
 *
 * @param rowsIn rows it read from its main input
 * @param rowsOut rows it wrote
 * @param problems what it left out, each a sentence with its remedy; the rest of its work is done,
 *     and the jobs behind it run
 * @param postponed why it left its tables alone, a sentence for the user; it runs again next time
 */
public record JobResult(
    long rowsIn, long rowsOut, List<String> problems, Optional<String> postponed) {
  public JobResult {
    problems = List.copyOf(problems);
  }

  public JobResult(long rowsIn, long rowsOut, List<String> problems) {
    this(rowsIn, rowsOut, problems, Optional.empty());
  }

  /** Of a job whose tables somebody else keeps up to date for now. */
  public static JobResult postponed(String why) {
    return new JobResult(0, 0, List.of(), Optional.of(why));
  }

  public static JobResult of(long rowsIn, long rowsOut) {
    return new JobResult(rowsIn, rowsOut, List.of());
  }

  boolean didNothing() {
    return rowsIn == 0 && rowsOut == 0 && problems.isEmpty() && postponed.isEmpty();
  }
}

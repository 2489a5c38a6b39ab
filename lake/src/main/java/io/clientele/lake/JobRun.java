package io.clientele.lake;

import java.time.Duration;
import java.util.List;

/**
 * What became of one job in a run.
 *
 * @param job its name
 * @param status what became of it
 * @param rowsIn rows read, 0 where it did not run
 * @param rowsOut rows written, 0 where it did not run
 * @param took wall-clock time
 * @param problems why it failed or what it could not do, for the user
 * @param warnings checks that what it published does not pass, nothing was left out for them; or
 *     why it left its tables alone
 */
public record JobRun(
    String job,
    Status status,
    long rowsIn,
    long rowsOut,
    Duration took,
    List<String> problems,
    List<String> warnings) {
  /** How a job can end. */
  public enum Status {
    SUCCEEDED,
    /** Nothing it reads changed since it last succeeded. */
    UP_TO_DATE,
    FAILED,
    /** A job that it reads from failed. */
    NOT_RUN
  }

  public JobRun {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** True where the user has something to mend. */
  public boolean needsAttention() {
    return !isDone() || !problems.isEmpty();
  }

  /** True where the job did its work, be it without what its problems name. */
  public boolean isDone() {
    return status == Status.SUCCEEDED || status == Status.UP_TO_DATE;
  }

  static JobRun upToDate(String job, List<String> warnings) {
    return new JobRun(job, Status.UP_TO_DATE, 0, 0, Duration.ZERO, List.of(), warnings);
  }

  static JobRun notRun(String job, String failed) {
    return new JobRun(
        job,
        Status.NOT_RUN,
        0,
        0,
        Duration.ZERO,
        List.of("Waits for " + failed + ", which failed."),
        List.of());
  }
}

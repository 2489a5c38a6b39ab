package io.clientele.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What a job is given.
 *
 * @param lake where the tables are
 * @param workspace the settings of the company
 * @param runId identifies the run in {@code ops.run}
 * @param startedAt when the run started; the only clock a job sees
 * @param asOfDay finds the business day of the run; known once the core tables are loaded
 */
public record JobContext(
    Lake lake, Workspace workspace, String runId, Instant startedAt, Supplier<LocalDate> asOfDay) {

  /** A context whose business day is already known. */
  public static JobContext on(
      LocalDate asOf, Lake lake, Workspace workspace, String runId, Instant startedAt) {
    return new JobContext(lake, workspace, runId, startedAt, () -> asOf);
  }

  /** The same run, with other eyes on what is written. */
  JobContext auditedBy(Audit audit) {
    return new JobContext(lake.auditedBy(audit), workspace, runId, startedAt, asOfDay);
  }

  /** The business day that dated tables describe, end of day. */
  public LocalDate asOf() {
    return asOfDay.get();
  }
}

package io.clientele.ingestion;

import io.clientele.lake.JobContext;

/**
 * The sources of a run. Profiles are read once for all jobs: the jobs of a run agree on what they
 * say, and twenty jobs do not read as many files twenty times.
 */
public final class RunSources {
  private String runId;
  private SourceInput.All read;

  /** The sources that can be used, and what is wrong with the others. */
  public synchronized SourceInput.All of(JobContext context) {
    if (!context.runId().equals(runId)) {
      read = SourceInput.of(context.workspace());
      runId = context.runId();
    }
    return read;
  }
}

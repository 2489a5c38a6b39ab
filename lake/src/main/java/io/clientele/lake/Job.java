package io.clientele.lake;

import io.clientele.contracts.job.JobDeclaration;

/**
 * One step of a run: reads tables, publishes tables. Running a job again over the same input leaves
 * its tables as they are.
 */
public interface Job {
  JobDeclaration declaration();

  JobResult run(JobContext context);

  default String name() {
    return declaration().name();
  }
}

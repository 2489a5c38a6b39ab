package io.clientele.app;

import io.clientele.lake.JobRun;
import java.util.List;

/** What the user has to know at the end of a run. */
final class RunVerdict {
  private final List<JobRun> runs;

  RunVerdict(List<JobRun> runs) {
    this.runs = runs;
  }

  /**
   * @return true where nothing needs the user's attention
   */
  boolean print(Screen screen) {
    List<JobRun> bad = runs.stream().filter(JobRun::needsAttention).toList();
    if (bad.isEmpty()) {
      return true;
    }
    screen.out().flush();
    screen.err().println();
    for (JobRun run : bad) {
      for (String problem : run.problems()) {
        screen.err().println(run.job() + ": " + problem);
      }
    }
    screen.err().printf("%d job(s) need attention. Log: %s%n", bad.size(), LogFile.current());
    return false;
  }
}

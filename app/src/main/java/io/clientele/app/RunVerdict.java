package io.clientele.app;

import io.clientele.lake.JobRun;
import java.util.List;

/** What the user has to know at the end of a run. */
final class RunVerdict {
  private final List<JobRun> runs;

  RunVerdict(List<JobRun> runs) {
    this.runs = runs;
  }

  List<JobRun> runs() {
    return runs;
  }

  /** True where every job did its work, be it without input that it names. */
  boolean isDone() {
    return runs.stream().allMatch(JobRun::isDone);
  }

  /** True where nothing needs the user's attention. */
  boolean isClean() {
    return runs.stream().noneMatch(JobRun::needsAttention);
  }

  RunVerdict print(Screen screen) {
    warn(screen);
    if (isClean()) {
      return this;
    }
    List<JobRun> bad = runs.stream().filter(JobRun::needsAttention).toList();
    screen.out().flush();
    screen.err().println();
    for (JobRun run : bad) {
      for (String problem : run.problems()) {
        screen.err().println(run.job() + ": " + problem);
      }
    }
    screen.err().printf("%d job(s) need attention. Log: %s%n", bad.size(), LogFile.current());
    return this;
  }

  private void warn(Screen screen) {
    screen.out().flush();
    runs.stream()
        .flatMap(run -> run.warnings().stream())
        .forEach(warning -> screen.err().println("Warning: " + warning));
  }
}

package io.clientele.app;

import io.clientele.lake.BusinessDay;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobRun;
import io.clientele.lake.Lake;
import io.clientele.lake.Once;
import io.clientele.lake.Pipeline;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.lake.WorkspaceLock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One run of the job list over a workspace, with its progress on the screen. */
final class WorkspaceRun {
  private static final int SIDE_BY_SIDE = 3;
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Workspace workspace;
  private final Clock clock;
  private final Screen screen;

  WorkspaceRun(Workspace workspace, Clock clock, Screen screen) {
    this.workspace = workspace;
    this.clock = clock;
    this.screen = screen;
  }

  /**
   * @param asOf business day, or null for the latest with data
   * @param only names of jobs, or none for all
   * @return what became of the jobs, as printed
   */
  RunVerdict execute(LocalDate asOf, List<String> only) {
    var pipeline = new Pipeline(Rooms.jobs(workspace), SIDE_BY_SIDE, clock);
    pipeline.order().only(only);
    try (var lock = WorkspaceLock.take(workspace.home())) {
      var lake = new Lake(SparkSessions.local(Map.of()), workspace.lake());
      try (var progress = new RunProgress(screen, pipeline.order().only(only).size())) {
        List<JobRun> runs = pipeline.run(context(lake, asOf), only, progress);
        progress.close();
        return new RunVerdict(runs).print(screen);
      }
    }
  }

  private JobContext context(Lake lake, LocalDate asOf) {
    Instant now = clock.instant();
    Supplier<LocalDate> day =
        asOf != null
            ? () -> asOf
            : Once.of(() -> BusinessDay.latest(lake, workspace.timeZone(), now));
    return new JobContext(lake, workspace, RUN_ID.format(now), now, day);
  }
}

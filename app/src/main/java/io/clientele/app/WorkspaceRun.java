package io.clientele.app;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.lake.BusinessDay;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobRun;
import io.clientele.lake.Lake;
import io.clientele.lake.Once;
import io.clientele.lake.Pipeline;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.lake.WorkspaceLock;
import io.clientele.segmentation.SegmentationJobs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One run of the job list over a workspace, with its progress on the screen. */
final class WorkspaceRun {
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
    Pipeline pipeline = pipeline(only);
    try (var lock = WorkspaceLock.take(workspace.home())) {
      return run(pipeline, lake(), asOf, only).print(screen);
    }
  }

  /**
   * Fills in the tables of past days, after everything that tells of no day. What leaves the house
   * is left to ordinary runs: nobody wants the audience of a day long gone.
   *
   * @param only names of jobs, or none for all of segmentation
   * @return what became of the jobs of all days, as printed
   */
  RunVerdict fill(Backfill backfill, List<String> only) {
    Pipeline pipeline = pipeline(only);
    List<String> dated = only.isEmpty() ? jobs(pipeline, WorkspaceRun::isSegmentation) : only;
    var runs = new ArrayList<JobRun>();
    try (var lock = WorkspaceLock.take(workspace.home())) {
      Lake lake = lake();
      if (only.isEmpty()) {
        List<String> undated = jobs(pipeline, job -> !job.isDated());
        runs.addAll(run(pipeline, lake, backfill.to(), undated).runs());
      }
      for (LocalDate day : backfill.days()) {
        screen.out().println("As of " + day);
        runs.addAll(run(pipeline, lake, day, dated).runs());
      }
    }
    return new RunVerdict(runs).print(screen);
  }

  private Pipeline pipeline(List<String> only) {
    var pipeline = new Pipeline(Rooms.jobs(workspace), Pipeline.SIDE_BY_SIDE, clock);
    pipeline.order().only(only);
    return pipeline;
  }

  private static List<String> jobs(Pipeline pipeline, Predicate<JobDeclaration> wanted) {
    return pipeline.order().sorted().stream().filter(wanted).map(JobDeclaration::name).toList();
  }

  private static boolean isSegmentation(JobDeclaration job) {
    return job.room().equals(SegmentationJobs.ROOM);
  }

  private Lake lake() {
    return new Lake(SparkSessions.local(Map.of()), workspace.lake());
  }

  private RunVerdict run(Pipeline pipeline, Lake lake, LocalDate asOf, List<String> only) {
    try (var progress = new RunProgress(screen, pipeline.order().only(only).size())) {
      return new RunVerdict(pipeline.run(context(lake, asOf), only, progress));
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

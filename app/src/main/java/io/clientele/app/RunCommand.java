package io.clientele.app;

import io.clientele.lake.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code clientele run}: brings every table of a workspace up to date. */
@Command(
    name = "run",
    description = "Load what is new and bring every table up to date.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private WorkspaceOption workspace;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Business day that segments and scores describe, such as 2024-03-01. Default: the latest"
              + " day with data.")
  private LocalDate asOf;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "With --to: fill in the past. Segmentation, or the jobs of --only, runs for the last day"
              + " of every month (see --every) from this day on, and for the day of --to. Nothing"
              + " is delivered.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day to fill in.")
  private LocalDate to;

  @Option(
      names = "--every",
      paramLabel = "PERIOD",
      defaultValue = "month",
      description = "Fill in every day, week (its Sunday) or month. Default: month.")
  private Backfill.Every every;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "JOB",
      description = "Run these jobs alone; `clientele jobs` lists them.")
  private List<String> only = List.of();

  @Option(
      names = "--partial-ok",
      description =
          "End with 0 where every job did its work, even if it had to leave out input that it names."
              + " Such jobs have the status `partial` in ops.run.")
  private boolean partialOk;

  @Override
  public Integer call() {
    Optional<Backfill> backfill = backfill();
    Workspace opened = workspace.open();
    Screen screen = Screen.standard();
    var run = new WorkspaceRun(opened, Clock.systemUTC(), screen);
    RunVerdict verdict =
        backfill.map(days -> run.fill(days, only)).orElseGet(() -> run.execute(asOf, only));
    if (only.isEmpty() && backfill.isEmpty()) {
      new RunSummary(opened).print(screen);
      SharedClasses.keep();
    }
    boolean done = partialOk ? verdict.isDone() : verdict.isClean();
    return done ? Main.DONE : Main.FAILED;
  }

  private Optional<Backfill> backfill() {
    if (from == null && to == null) {
      return Optional.empty();
    }
    if (from == null || to == null || asOf != null) {
      throw new ParameterException(
          spec.commandLine(), "Give --from together with --to, and without --as-of.");
    }
    try {
      return Optional.of(new Backfill(from, to, every));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
    }
  }
}

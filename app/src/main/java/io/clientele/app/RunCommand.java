package io.clientele.app;

import io.clientele.lake.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clientele run}: brings every table of a workspace up to date. */
@Command(
    name = "run",
    description = "Load what is new and bring every table up to date.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Business day that segments and scores describe, such as 2024-03-01. Default: the latest"
              + " day with data.")
  private LocalDate asOf;

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
    Workspace opened = workspace.open();
    Screen screen = Screen.standard();
    RunVerdict verdict = new WorkspaceRun(opened, Clock.systemUTC(), screen).execute(asOf, only);
    if (only.isEmpty()) {
      new RunSummary(opened).print(screen);
      SharedClasses.keep();
    }
    boolean done = partialOk ? verdict.isDone() : verdict.isClean();
    return done ? Main.DONE : Main.FAILED;
  }
}

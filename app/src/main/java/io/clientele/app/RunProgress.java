package io.clientele.app;

import io.clientele.lake.JobRun;
import io.clientele.lake.RunListener;
import java.util.LinkedHashSet;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One line a job; on a terminal also a moving bar that names what is at work. */
final class RunProgress implements RunListener, AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Screen screen;
  private final ProgressBar bar;
  private final Set<String> atWork = new LinkedHashSet<>();

  RunProgress(Screen screen, int jobs) {
    this.screen = screen;
    this.bar =
        screen.isTerminal()
            ? new ProgressBarBuilder()
                .setTaskName("run")
                .setInitialMax(jobs)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .build()
            : null;
  }

  @Override
  public synchronized void started(String job) {
    atWork.add(job);
    show();
  }

  @Override
  public synchronized void ended(JobRun run) {
    atWork.remove(run.job());
    screen.out().println((bar == null ? "" : CLEAR_LINE) + line(run));
    if (bar != null) {
      bar.step();
    }
    show();
  }

  private void show() {
    if (bar != null) {
      bar.setExtraMessage(String.join(", ", atWork));
    }
  }

  static String line(JobRun run) {
    String what =
        switch (run.status()) {
          case SUCCEEDED -> "%,12d in %,12d out".formatted(run.rowsIn(), run.rowsOut());
          case UP_TO_DATE -> "%34s".formatted("up to date");
          case FAILED -> "%34s".formatted("FAILED");
          case NOT_RUN -> "%34s".formatted("not run");
        };
    return "%-20s %s %7.1f s%s"
        .formatted(run.job(), what, run.took().toMillis() / 1000.0, remark(run));
  }

  private static String remark(JobRun run) {
    if (run.status() == JobRun.Status.SUCCEEDED && !run.problems().isEmpty()) {
      return "  (with problems)";
    }
    return run.warnings().isEmpty() ? "" : "  (with warnings)";
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.job.JobOrder;
import io.clientele.contracts.table.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs in the order that their tables give, independent ones side by side in one Spark
 * session, those first that most jobs stand behind. A job whose input and settings are those of its
 * last success does not run. A failed job stops what reads from it and nothing else.
 */
public final class Pipeline {
  /** Jobs at once that keep the cores busy while one of them plans or commits. */
  public static final int SIDE_BY_SIDE = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final Map<String, Job> jobs;
  private final JobOrder order;
  private final int sideBySide;
  private final Clock clock;

  /**
   * @param sideBySide how many jobs may run at once
   * @param clock tells how long jobs take
   */
  public Pipeline(Collection<Job> jobs, int sideBySide, Clock clock) {
    this.jobs = jobs.stream().collect(Collectors.toMap(Job::name, job -> job));
    this.order = new JobOrder(jobs.stream().map(Job::declaration).toList());
    this.sideBySide = sideBySide;
    this.clock = clock;
  }

  public JobOrder order() {
    return order;
  }

  /**
   * Runs the named jobs, or all where none is named, and records them in {@code ops.run}.
   *
   * @return what became of each job, in order
   * @throws ClienteleException where a name is unknown; a failing job does not throw
   */
  public List<JobRun> run(JobContext context, Collection<String> only, RunListener listener) {
    List<JobDeclaration> chosen = order.only(only);
    var ledger = new RunLedger(context.lake());
    var execution = new Execution(context, ledger.lastFingerprints(), listener);
    try (var threads = new UrgentFirst(sideBySide)) {
      for (JobDeclaration job : chosen) {
        execution.submit(job, threads);
      }
      return chosen.stream().map(job -> execution.futures.get(job.name()).join()).toList();
    } finally {
      ledger.record(context.runId(), context.startedAt(), execution.entries());
    }
  }

  private final class Execution {
    private final JobContext context;
    private final Map<String, String> lastFingerprints;
    private final RunListener listener;
    private final CheckBook checks;
    private final Map<String, CompletableFuture<JobRun>> futures = new HashMap<>();
    private final List<RunLedger.Entry> entries = new ArrayList<>();

    Execution(JobContext context, Map<String, String> lastFingerprints, RunListener listener) {
      this.context = context;
      this.lastFingerprints = lastFingerprints;
      this.listener = listener;
      this.checks = new CheckBook(context.lake(), context.runId(), context.startedAt());
    }

    synchronized List<RunLedger.Entry> entries() {
      return List.copyOf(entries);
    }

    void submit(JobDeclaration job, UrgentFirst threads) {
      var upstream =
          order.upstream(job.name()).stream()
              .filter(futures::containsKey)
              .map(futures::get)
              .toList();
      futures.put(
          job.name(),
          CompletableFuture.allOf(upstream.toArray(CompletableFuture[]::new))
              .thenApplyAsync(
                  done -> runAfter(job, upstream), threads.of(order.urgency(job.name()))));
    }

    private JobRun runAfter(JobDeclaration job, List<CompletableFuture<JobRun>> upstream) {
      JobRun run =
          upstream.stream()
              .map(CompletableFuture::join)
              .filter(
                  up -> up.status() == JobRun.Status.FAILED || up.status() == JobRun.Status.NOT_RUN)
              .filter(failed -> !job.tellsOfTheRun())
              .findFirst()
              .map(failed -> JobRun.notRun(job.name(), failed.job()))
              .orElseGet(() -> runIfChanged(job));
      listener.ended(run);
      return run;
    }

    private JobRun runIfChanged(JobDeclaration job) {
      Instant start = clock.instant();
      var audit = new Audit(context.workspace().checks(), checks);
      try {
        String fingerprint = fingerprint(job);
        if (!job.reads().isEmpty() && fingerprint.equals(lastFingerprints.get(job.name()))) {
          audit.lookAtAge(context.lake(), job.writes(), context.startedAt());
          return JobRun.upToDate(job.name(), audit.warnings());
        }
        listener.started(job.name());
        JobResult result = jobs.get(job.name()).run(context.auditedBy(audit));
        audit.lookAtAge(context.lake(), job.writes(), context.startedAt());
        var run = run(job, JobRun.Status.SUCCEEDED, result, start, audit);
        if (!(result.didNothing() && isExpectedToDoNothing(job))) {
          record(job, result.postponed().isPresent() ? "" : fingerprint, run, start);
        }
        return run;
      } catch (Exception | Error e) {
        // Spark throws checked exceptions without declaring them; one job's must not end the run.
        LOG.error("Job {} failed", job.name(), e);
        var result = new JobResult(0, 0, List.of(explain(e)));
        var run = run(job, JobRun.Status.FAILED, result, start, audit);
        record(job, "", run, start);
        return run;
      }
    }

    /** A job at the head of the order looks each time; the ledger need not tell of every look. */
    private boolean isExpectedToDoNothing(JobDeclaration job) {
      return job.reads().isEmpty() && lastFingerprints.containsKey(job.name());
    }

    private JobRun run(
        JobDeclaration job, JobRun.Status status, JobResult result, Instant start, Audit audit) {
      return new JobRun(
          job.name(),
          status,
          result.rowsIn(),
          result.rowsOut(),
          Duration.between(start, clock.instant()),
          result.problems(),
          Stream.concat(result.postponed().stream(), audit.warnings().stream()).toList());
    }

    private synchronized void record(
        JobDeclaration job, String fingerprint, JobRun run, Instant start) {
      entries.add(
          new RunLedger.Entry(
              context.runId(),
              job.name(),
              job.isDated() ? context.asOf() : null,
              fingerprint,
              run,
              start,
              clock.instant()));
    }

    /** Versions of what the job reads, the settings, and the day where its tables are dated. */
    private String fingerprint(JobDeclaration job) {
      var seen = new TreeMap<String, String>();
      for (Table table : job.reads()) {
        seen.put(table.qualifiedName(), Long.toString(context.lake().version(table)));
      }
      seen.put("settings", context.workspace().fingerprint());
      if (job.isDated()) {
        seen.put("as_of", context.asOf().toString());
      }
      return Long.toHexString(Fingerprint.of(seen));
    }
  }

  private static String explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClienteleException known) {
        return known.getMessage();
      }
    }
    return "Unexpected %s. The log file of the run has the details."
        .formatted(failure.getClass().getSimpleName());
  }
}

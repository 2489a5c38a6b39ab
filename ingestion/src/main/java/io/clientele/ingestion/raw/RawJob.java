package io.clientele.ingestion.raw;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.ops.IngestedFile;
import io.clientele.contracts.ops.Quarantine;
import io.clientele.ingestion.RunSources;
import io.clientele.ingestion.SourceInput;
import io.clientele.ingestion.fetch.Fetch;
import io.clientele.ingestion.files.FileEntry;
import io.clientele.ingestion.files.FileLedger;
import io.clientele.ingestion.files.FileStatus;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lands the rows of new and changed files in raw tables, as they came; rows of databases and topics
 * are fetched into files before. What lands is planned in {@code ops.file} first: a run that was
 * killed is taken up by the next one with exactly the files of its plan.
 */
public final class RawJob implements Job {
  private final RunSources runSources;
  private final Fetch fetch;

  /**
   * @param fetch brings rows of databases and topics into files first
   */
  public RawJob(RunSources runSources, Fetch fetch) {
    this.runSources = runSources;
    this.fetch = fetch;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        "raw", "ingestion", List.of(), List.of(IngestedFile.TABLE, Quarantine.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    var sources = runSources.of(context);
    var problems = new ArrayList<>(sources.problems());
    sources.inputs().forEach(input -> problems.addAll(fetch.whatIsNew(input)));
    List<SourceInput> places = places(context, sources.inputs());
    var ledger = new FileLedger(context.lake());
    var plan = new Plan(resumed(context, places, ledger), context.runId());
    var look = new Look(context.lake().hadoop(), plan, problems);
    places.forEach(look::at);
    if (plan.changesAnything()) {
      land(context, ledger, plan, look.fresh());
    }
    return result(look);
  }

  /** Every source, and behind it what was given back of it. */
  private static List<SourceInput> places(JobContext context, List<SourceInput> inputs) {
    Path home = context.workspace().home();
    return inputs.stream()
        .flatMap(input -> Stream.concat(Stream.of(input), input.replays(home).stream()))
        .toList();
  }

  private static List<FileEntry> resumed(
      JobContext context, List<SourceInput> places, FileLedger ledger) {
    List<FileEntry> entries = ledger.entries();
    if (entries.stream().noneMatch(entry -> entry.is(FileStatus.PLANNED))) {
      return entries;
    }
    List<FileEntry> finished = new Resumption(context, places).finish(entries);
    ledger.write(finished);
    return finished;
  }

  private static void land(JobContext context, FileLedger ledger, Plan plan, List<Landable> fresh) {
    if (!fresh.isEmpty()) {
      ledger.write(plan.entries());
      new BatchLanding(context, plan.batch(), context.runId()).land(fresh);
    }
    ledger.write(plan.entriesWhenDone());
  }

  private static JobResult result(Look look) {
    long rows = look.fresh().stream().mapToLong(file -> file.scan().count().rows()).sum();
    long broken = look.fresh().stream().mapToLong(file -> file.scan().count().broken()).sum();
    return new JobResult(rows, rows - broken, look.problems());
  }
}

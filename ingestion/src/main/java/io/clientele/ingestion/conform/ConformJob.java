package io.clientele.ingestion.conform;

import io.clientele.contracts.Catalog;
import io.clientele.contracts.check.References;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.ops.IngestedFile;
import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.ops.Reconciliation;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.RunSources;
import io.clientele.ingestion.files.FileEntry;
import io.clientele.ingestion.files.FileLedger;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the raw rows of every source that maps to a core table into that table, batch by batch.
 * The append to {@code ops.reconciliation} that ends a batch carries its number, so a run that was
 * killed is taken up where it stopped.
 */
public final class ConformJob implements Job {
  private final RunSources sources;
  private final Table target;

  /**
   * @param target the core table
   */
  public ConformJob(RunSources sources, Table target) {
    this.sources = sources;
    this.target = target;
  }

  @Override
  public JobDeclaration declaration() {
    var reads = new ArrayList<>(List.of(IngestedFile.TABLE));
    if (CustomerIds.concern(target)) {
      reads.add(CustomerIdentity.TABLE);
    }
    referenced().filter(table -> !reads.contains(table)).forEach(reads::add);
    return new JobDeclaration(
        target.name(), "ingestion", reads, List.of(target, Quarantine.TABLE, Reconciliation.TABLE));
  }

  /** Tables that checks compare with. */
  private Stream<Table> referenced() {
    return target.checks().stream()
        .filter(References.class::isInstance)
        .map(check -> Catalog.table(((References) check).table()));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    List<Feed> feeds = Feed.of(sources.of(context).inputs(), target);
    long rowsIn = 0;
    long rowsOut = restate(lake);
    var problems = new ArrayList<String>();
    List<FileEntry> ledger = new FileLedger(lake).entries();
    for (long batch : pending(lake, feeds, ledger)) {
      var receipt = new ConformBatch(lake, target, batch).run(feeds, ledger);
      rowsIn += receipt.rowsIn();
      rowsOut += receipt.rowsOut();
      problems.addAll(receipt.problems());
    }
    return new JobResult(rowsIn, rowsOut, problems);
  }

  /** Batches that this job has not ended yet, the oldest first. */
  private List<Long> pending(Lake lake, List<Feed> feeds, List<FileEntry> ledger) {
    long done = lake.lastAppend(Reconciliation.TABLE, ConformBatch.application(target));
    return Feed.ingested(feeds, ledger)
        .map(FileEntry::batch)
        .filter(batch -> batch > done)
        .distinct()
        .sorted()
        .toList();
  }

  private long restate(Lake lake) {
    if (!CustomerIds.concern(target) || !lake.exists(target)) {
      return 0;
    }
    var rows = new CustomerIds(lake).restated(target);
    return rows.isEmpty() ? 0 : lake.merge(target, rows).rows();
  }
}

package io.clientele.ingestion.identity;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.IdentityDecision;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.ops.MatchWeight;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.TransactionId;
import java.sql.Timestamp;
import java.util.List;

/**
 * Unifies the records of all sources: which keys stand for the same customer. All records are
 * looked at, but only where one of them, a link or a decision is new.
 */
public final class CustomerIdentityJob implements Job {
  private static final List<Table> READS =
      List.of(CustomerRecord.TABLE, CustomerLink.TABLE, IdentityDecision.TABLE);

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CustomerIdentity.TABLE.name(),
        "ingestion",
        READS,
        List.of(CustomerIdentity.TABLE, MatchWeight.TABLE));
  }

  /** What was learned is appended last and tells what it was learned from. */
  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    var seen = new TransactionId(CustomerIdentity.TABLE.name(), versions(lake));
    if (lake.lastAppend(MatchWeight.TABLE, seen.application()) == seen.version()) {
      return JobResult.of(0, 0);
    }
    var resolution = IdentityResolution.of(input(context), IdentityResolution.Stages.ALL);
    long rows = lake.merge(CustomerIdentity.TABLE, resolution.rows()).rows();
    lake.append(MatchWeight.TABLE, resolution.weights(context.runId()), seen);
    return JobResult.of(lake.count(CustomerRecord.TABLE), rows);
  }

  /** The versions of all tables together, which grow with each of them. */
  private static long versions(Lake lake) {
    return READS.stream().mapToLong(table -> lake.version(table) + 1).sum();
  }

  private static IdentityResolution.Input input(JobContext context) {
    Lake lake = context.lake();
    return new IdentityResolution.Input(
        lake.read(CustomerRecord.TABLE),
        lake.read(CustomerLink.TABLE),
        lake.read(IdentityDecision.TABLE),
        lake.exists(CustomerIdentity.TABLE) ? lake.read(CustomerIdentity.TABLE) : null,
        Timestamp.from(context.startedAt()));
  }
}

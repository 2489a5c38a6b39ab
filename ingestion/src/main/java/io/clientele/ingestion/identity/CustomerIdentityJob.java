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

/** Unifies the records of all sources: which keys stand for the same customer. */
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

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    var learnedFrom = new TransactionId(CustomerIdentity.TABLE.name(), versions(lake));
    var resolution = IdentityResolution.of(input(context), IdentityResolution.Stages.ALL);
    long rows = lake.merge(CustomerIdentity.TABLE, resolution.rows()).rows();
    lake.append(MatchWeight.TABLE, resolution.weights(context.runId()), learnedFrom);
    return JobResult.of(lake.count(CustomerRecord.TABLE), rows);
  }

  /**
   * The versions of all tables together, which grow with each of them. A run that was killed and is
   * done again learns from the same ones, and what it learned is kept once.
   */
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

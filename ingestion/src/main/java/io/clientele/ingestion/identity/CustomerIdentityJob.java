package io.clientele.ingestion.identity;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.IdentityDecision;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.ops.MatchWeight;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.TransactionId;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Row;

/** Unifies the records of all sources: which keys stand for the same customer. */
public final class CustomerIdentityJob implements Job {
  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CustomerIdentity.TABLE.name(),
        "ingestion",
        List.of(CustomerRecord.TABLE, CustomerLink.TABLE, IdentityDecision.TABLE),
        List.of(CustomerIdentity.TABLE, MatchWeight.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    var resolution = IdentityResolution.of(input(context), IdentityResolution.Stages.ALL);
    long rows = lake.merge(CustomerIdentity.TABLE, resolution.rows()).rows();
    keep(resolution.weights(context.runId()), context);
    return JobResult.of(lake.count(CustomerRecord.TABLE), rows);
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

  private static void keep(List<Row> weights, JobContext context) {
    if (!weights.isEmpty()) {
      var id = new TransactionId(context.runId(), context.startedAt().toEpochMilli());
      context.lake().append(MatchWeight.TABLE, weights, id);
    }
  }
}

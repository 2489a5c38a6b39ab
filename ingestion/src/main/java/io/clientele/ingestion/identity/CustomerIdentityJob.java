package io.clientele.ingestion.identity;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Unifies the records of all sources: which keys stand for the same customer. */
public final class CustomerIdentityJob implements Job {
  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CustomerIdentity.TABLE.name(),
        "ingestion",
        List.of(CustomerRecord.TABLE, CustomerLink.TABLE),
        List.of(CustomerIdentity.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    Dataset<Row> records = lake.read(CustomerRecord.TABLE);
    Dataset<Row> known =
        lake.exists(CustomerIdentity.TABLE) ? lake.read(CustomerIdentity.TABLE) : null;
    Dataset<Row> rows =
        new IdentityRows(
                records, lake.read(CustomerLink.TABLE), known, Timestamp.from(context.startedAt()))
            .rows();
    return JobResult.of(
        lake.count(CustomerRecord.TABLE), lake.merge(CustomerIdentity.TABLE, rows).rows());
  }
}

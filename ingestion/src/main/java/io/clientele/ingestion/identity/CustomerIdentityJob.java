package io.clientele.ingestion.identity;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.TransactionId;
import io.clientele.lake.Written;
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
        List.of(CustomerRecord.TABLE),
        List.of(CustomerIdentity.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    Dataset<Row> records = lake.read(CustomerRecord.TABLE);
    Dataset<Row> known =
        lake.exists(CustomerIdentity.TABLE) ? lake.read(CustomerIdentity.TABLE) : null;
    Dataset<Row> rows =
        new IdentityRows(records, known, Timestamp.from(context.startedAt())).rows();
    Written written = known == null ? first(lake, rows) : changed(lake, rows, known);
    return JobResult.of(records.count(), written.rows());
  }

  private static Written first(Lake lake, Dataset<Row> rows) {
    return lake.append(
        CustomerIdentity.TABLE, rows, new TransactionId(CustomerIdentity.TABLE.name(), 0));
  }

  /** Nothing is written where nothing changed, so that later jobs see that nothing did. */
  private static Written changed(Lake lake, Dataset<Row> rows, Dataset<Row> known) {
    var columns = CustomerIdentity.TABLE.columnNames().toArray(String[]::new);
    Dataset<Row> differing =
        rows.selectExpr(columns).except(known.selectExpr(columns)).localCheckpoint();
    return differing.isEmpty()
        ? new Written(0, lake.version(CustomerIdentity.TABLE))
        : lake.merge(CustomerIdentity.TABLE, differing);
  }
}

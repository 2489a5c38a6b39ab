package io.clientele.segmentation.rfm;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes {@code mart.customer_rfm} for the run's business day. */
public final class CustomerRfmJob implements Job {
  private final RfmRules rules;

  public CustomerRfmJob(RfmRules rules) {
    this.rules = rules;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CustomerRfm.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(CustomerFacts.TABLE),
        List.of(CustomerRfm.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Dataset<Row> facts = lake.read(CustomerFacts.TABLE, asOf);
    Dataset<Row> segments = RfmSegments.segment(facts, rules, asOf);
    var written = lake.replaceWhere(CustomerRfm.TABLE, segments, Map.of(CustomerRfm.AS_OF, asOf));
    return JobResult.of(
        lake.count(CustomerFacts.TABLE, Map.of(CustomerFacts.AS_OF, asOf)), written.rows());
  }
}

package io.clientele.segmentation.rfm;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.RfmAgreement;
import io.clientele.contracts.mart.RfmQuality;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Publishes {@code mart.customer_rfm} for the run's business day, with what the methods found and
 * how far they agree.
 */
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
        List.of(CustomerRfm.TABLE, RfmQuality.TABLE, RfmAgreement.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Dataset<Row> facts = lake.read(CustomerFacts.TABLE, asOf);
    var segments = RfmSegments.of(facts, rules, asOf);
    var written = lake.replaceDay(CustomerRfm.TABLE, asOf, segments.customers());
    long customers = written.rows() / rules.methods().names().size();
    lake.replaceDay(RfmQuality.TABLE, asOf, segments.quality(customers));
    lake.replaceDay(RfmAgreement.TABLE, asOf, segments.agreement());
    return JobResult.of(lake.count(CustomerFacts.TABLE, asOf), written.rows());
  }
}

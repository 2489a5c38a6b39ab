package io.clientele.segmentation.lifecycle;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerLifecycle;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes {@code mart.customer_lifecycle} for the run's business day. */
public final class CustomerLifecycleJob implements Job {
  private final LifecycleRules rules;

  public CustomerLifecycleJob(LifecycleRules rules) {
    this.rules = rules;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CustomerLifecycle.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(CustomerFacts.TABLE),
        List.of(CustomerLifecycle.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Dataset<Row> facts = lake.read(CustomerFacts.TABLE, asOf);
    double typical = TypicalGap.of(facts, rules.typicalDays());
    var written =
        lake.replaceDay(
            CustomerLifecycle.TABLE, asOf, CustomerLifecycleBuild.of(facts, rules, typical, asOf));
    return JobResult.of(lake.count(CustomerFacts.TABLE, asOf), written.rows());
  }
}

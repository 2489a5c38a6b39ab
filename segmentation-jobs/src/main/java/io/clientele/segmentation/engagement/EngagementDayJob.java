package io.clientele.segmentation.engagement;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.EngagementDay;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes {@code mart.engagement_day} for the run's business day. */
public final class EngagementDayJob implements Job {
  private final EngagementRules rules;

  public EngagementDayJob(EngagementRules rules) {
    this.rules = rules;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        EngagementDay.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(Interaction.TABLE),
        List.of(EngagementDay.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Instant end = asOf.plusDays(1).atStartOfDay(rules.timeZone()).toInstant();
    Dataset<Row> days = EngagementDayBuild.of(lake.read(Interaction.TABLE), rules, asOf, end);
    var written = lake.replaceDay(EngagementDay.TABLE, asOf, days);
    return JobResult.of(lake.count(Interaction.TABLE), written.rows());
  }
}

package io.clientele.segmentation.cohort;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CohortRetention;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import io.clientele.segmentation.facts.FactsDay;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes {@code mart.cohort_retention} for the run's business day. */
public final class CohortRetentionJob implements Job {
  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CohortRetention.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(Sale.TABLE),
        List.of(CohortRetention.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    FactsDay day = FactsDay.of(context);
    Dataset<Row> sales = lake.read(Sale.TABLE).where(not(col(SourceColumns.IS_DELETED)));
    var written =
        lake.replaceWhere(
            CohortRetention.TABLE,
            CohortRetentionBuild.of(sales, day),
            Map.of(CohortRetention.AS_OF, day.asOf()));
    return JobResult.of(lake.count(Sale.TABLE), written.rows());
  }
}

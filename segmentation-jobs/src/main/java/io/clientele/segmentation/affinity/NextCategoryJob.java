package io.clientele.segmentation.affinity;

import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.NextCategory;
import io.clientele.contracts.mart.NextCategoryQuality;
import io.clientele.contracts.table.Table;
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

/** Publishes {@code mart.next_category} and its quality for the run's business day. */
public final class NextCategoryJob implements Job {
  private final AffinitySettings settings;

  public NextCategoryJob(AffinitySettings settings) {
    this.settings = settings;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        NextCategory.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(Sale.TABLE, Product.TABLE),
        List.of(NextCategory.TABLE, NextCategoryQuality.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    double smoothing = settings.smoothing();
    var lines = PurchaseLines.of(lake.read(Sale.TABLE), settings.from(asOf), asOf);
    Dataset<Row> days =
        PurchaseDays.of(PurchaseLines.withCategory(lines, lake.read(Product.TABLE))).persist();
    try {
      replace(NextCategoryQuality.TABLE, NextCategoryBuild.quality(days, smoothing, asOf), context);
      Dataset<Row> rows = NextCategoryBuild.rows(days, smoothing, asOf);
      return JobResult.of(lake.count(Sale.TABLE), replace(NextCategory.TABLE, rows, context));
    } finally {
      days.unpersist(true);
    }
  }

  private static long replace(Table table, Dataset<Row> rows, JobContext context) {
    Map<String, LocalDate> day = Map.of(NextCategory.AS_OF, context.asOf());
    return context.lake().replaceWhere(table, rows, day).rows();
  }
}

package io.clientele.segmentation.affinity;

import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.NextCategory;
import io.clientele.contracts.mart.NextCategoryQuality;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import java.time.LocalDate;
import java.util.List;
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
      var quality = NextCategoryBuild.quality(days, smoothing, asOf);
      lake.replaceDay(NextCategoryQuality.TABLE, asOf, quality);
      Dataset<Row> rows = NextCategoryBuild.rows(days, smoothing, asOf);
      var written = lake.replaceDay(NextCategory.TABLE, asOf, rows);
      return JobResult.of(lake.count(Sale.TABLE), written.rows());
    } finally {
      days.unpersist(true);
    }
  }
}

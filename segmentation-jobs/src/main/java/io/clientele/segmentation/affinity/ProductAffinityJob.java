package io.clientele.segmentation.affinity;

import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.ProductAffinity;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes {@code mart.product_affinity} for the run's business day. */
public final class ProductAffinityJob implements Job {
  private final AffinitySettings settings;

  public ProductAffinityJob(AffinitySettings settings) {
    this.settings = settings;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        ProductAffinity.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(Sale.TABLE, Product.TABLE),
        List.of(ProductAffinity.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    var lines = PurchaseLines.of(lake.read(Sale.TABLE), settings.from(asOf), asOf);
    Dataset<Row> baskets =
        Baskets.of(PurchaseLines.withCategory(lines, lake.read(Product.TABLE))).persist();
    try {
      var written =
          lake.replaceDay(
              ProductAffinity.TABLE, asOf, ProductAffinityBuild.of(baskets, settings, asOf));
      return JobResult.of(lake.count(Sale.TABLE), written.rows());
    } finally {
      baskets.unpersist(true);
    }
  }
}

package io.clientele.benchmarks.segmentation;

import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.segmentation.SegmentationJobs;
import io.clientele.segmentation.rfm.CustomerRfmJob;
import io.clientele.segmentation.rfm.RfmRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/** Clientele's own jobs, storing Delta tables: the first build from all lines, others from news. */
final class SparkEngine implements Engine {
  static final String NAME = "Clientele";

  /** DuckDB has no k-means, and who compares engines compares the same rows. */
  private static final RfmRules QUANTILES = RfmRules.standard().onlyQuantile();

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final LocalDate asOf;
  private final Lake lake;

  SparkEngine(Path lake, LocalDate asOf, SparkSession spark) {
    this.lake = new Lake(spark, lake.toString());
    this.asOf = asOf;
  }

  static SparkSession session() {
    return SparkSessions.local(Map.of());
  }

  @Override
  public void clear() throws IOException {
    FileUtils.deleteDirectory(Path.of(lake.root(), CustomerDay.TABLE.layer()).toFile());
  }

  @Override
  public void build() {
    var context = JobContext.on(asOf, lake, workspace(), "benchmark", Instant.EPOCH);
    for (Job job : jobs()) {
      long start = System.nanoTime();
      job.run(context);
      System.err.printf("%s %.2f s%n", job.name(), (System.nanoTime() - start) / 1e9);
    }
  }

  private List<Job> jobs() {
    var byTable =
        SegmentationJobs.all(workspace()).stream()
            .collect(Collectors.toMap(job -> job.declaration().writes().get(0), job -> job));
    byTable.put(CustomerRfm.TABLE, new CustomerRfmJob(QUANTILES));
    return TABLES.stream().map(byTable::get).toList();
  }

  private Workspace workspace() {
    Path home = Path.of(lake.root());
    return new Workspace(
        home,
        ZONE,
        SaleHistory.CURRENCY,
        "GB",
        lake.root(),
        home.resolve("marts.duckdb"),
        List.of());
  }
}

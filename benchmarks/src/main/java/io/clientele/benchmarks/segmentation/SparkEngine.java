package io.clientele.benchmarks.segmentation;

import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.ops.Run;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobRun;
import io.clientele.lake.Lake;
import io.clientele.lake.Pipeline;
import io.clientele.lake.RunListener;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.segmentation.SegmentationJobs;
import io.clientele.segmentation.rfm.CustomerRfmJob;
import io.clientele.segmentation.rfm.RfmRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
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
    for (Table table : List.of(CustomerDay.TABLE, Run.TABLE)) {
      FileUtils.deleteDirectory(Path.of(lake.root(), table.layer()).toFile());
    }
  }

  /** As a run of a workspace does it: jobs side by side, in one session. */
  @Override
  public void build() {
    var context = JobContext.on(asOf, lake, workspace(), "benchmark", Instant.EPOCH);
    new Pipeline(jobs(), Pipeline.SIDE_BY_SIDE, Clock.systemUTC())
        .run(context, List.of(), new Told());
  }

  /** Tells what each job took; one that did not run spoils the figure. */
  private static final class Told implements RunListener {
    @Override
    public void started(String job) {}

    @Override
    public void ended(JobRun run) {
      if (run.status() != JobRun.Status.SUCCEEDED) {
        throw new IllegalStateException("Cannot measure " + run);
      }
      System.err.printf("%s %.2f s%n", run.job(), run.took().toMillis() / 1000.0);
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

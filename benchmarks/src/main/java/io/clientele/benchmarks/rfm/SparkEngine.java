package io.clientele.benchmarks.rfm;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.clientele.benchmarks.history.SaleHistory;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.SparkSessions;
import io.clientele.lake.Workspace;
import io.clientele.segmentation.facts.CustomerFactsBuild;
import io.clientele.segmentation.facts.CustomerFactsJob;
import io.clientele.segmentation.facts.FactsDay;
import io.clientele.segmentation.rfm.CustomerRfmJob;
import io.clientele.segmentation.rfm.RfmRules;
import io.clientele.segmentation.rfm.RfmSegments;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Clientele's own functions and jobs, in Spark, storing Delta tables. */
final class SparkEngine implements Engine {
  static final String NAME = "Clientele";

  private static final LocalDate AS_OF = SaleHistory.LAST_DAY;
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final RfmRules RULES = RfmRules.standard();

  private final Task task;
  private final Lake lake;

  SparkEngine(Task task, Path lake, SparkSession spark) {
    this.task = task;
    this.lake = new Lake(spark, lake.toString());
  }

  static SparkSession session() {
    return SparkSessions.local(Map.of());
  }

  @Override
  public void clear() throws IOException {
    FileUtils.deleteDirectory(Path.of(lake.root(), CustomerRfm.TABLE.layer()).toFile());
  }

  @Override
  public void build() {
    switch (task) {
      case RFM -> buildRfm();
      case JOBS -> runJobs();
    }
  }

  private void buildRfm() {
    Dataset<Row> facts = orderFacts().persist();
    Dataset<Row> segments = RfmSegments.segment(facts, RULES, AS_OF);
    lake.replaceWhere(CustomerRfm.TABLE, segments, Map.of(CustomerRfm.AS_OF, AS_OF));
    facts.unpersist(true);
  }

  /** Only what RFM looks at: Spark leaves out the other sums. */
  private Dataset<Row> orderFacts() {
    Dataset<Row> sales = lake.read(Sale.TABLE).where(not(col(SourceColumns.IS_DELETED)));
    return CustomerFactsBuild.orderFacts(sales, new FactsDay(AS_OF, ZONE, SaleHistory.CURRENCY))
        .select(
            CustomerFacts.CUSTOMER_ID,
            CustomerFacts.LAST_ORDER_ON,
            CustomerFacts.ORDERS,
            CustomerFacts.NET_AMOUNT);
  }

  private void runJobs() {
    var context = JobContext.on(AS_OF, lake, workspace(), "benchmark", Instant.EPOCH);
    new CustomerFactsJob().run(context);
    new CustomerRfmJob(RULES).run(context);
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

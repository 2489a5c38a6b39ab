package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes {@code mart.customer_facts} for the run's business day. */
public final class CustomerFactsJob implements Job {
  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CustomerFacts.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(Sale.TABLE, Interaction.TABLE),
        List.of(CustomerFacts.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    var day = FactsDay.of(context);
    Dataset<Row> sales = kept(lake, Sale.TABLE);
    Dataset<Row> facts = CustomerFactsBuild.facts(sales, kept(lake, Interaction.TABLE), day);
    var written =
        lake.replaceWhere(CustomerFacts.TABLE, facts, Map.of(CustomerFacts.AS_OF, day.asOf()));
    return new JobResult(
        lake.count(Sale.TABLE), written.rows(), ForeignAmounts.problems(sales, day));
  }

  private static Dataset<Row> kept(Lake lake, Table table) {
    return lake.read(table).where(not(col(SourceColumns.IS_DELETED)));
  }
}

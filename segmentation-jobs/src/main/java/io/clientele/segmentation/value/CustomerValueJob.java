package io.clientele.segmentation.value;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerValue;
import io.clientele.contracts.mart.ValueModel;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import io.clientele.segmentation.facts.CustomerFactsBuild;
import io.clientele.segmentation.facts.FactsDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes {@code mart.customer_value} and {@code mart.value_model} for the business day. */
public final class CustomerValueJob implements Job {
  private final ValueSettings settings;

  public CustomerValueJob(ValueSettings settings) {
    this.settings = settings;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CustomerValue.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(CustomerFacts.TABLE, CustomerDay.TABLE),
        List.of(CustomerValue.TABLE, ValueModel.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    int needed = settings.minRepeatCustomers();
    Dataset<Row> histories = PurchaseHistories.of(lake.read(CustomerFacts.TABLE, asOf), asOf);
    var purchases = PurchaseModels.of(histories, needed);
    var amounts = AmountModel.of(histories, purchases.repeatCustomers(), needed);
    var holdout = new Holdout(day -> facts(day, context), settings.holdoutDays(), needed);
    var valuation = new Valuation(purchases.used(), amounts.used().orElse(null), settings);
    Dataset<Row> values = CustomerValueBuild.of(histories, valuation, asOf);
    long written = lake.replaceDay(CustomerValue.TABLE, asOf, values).rows();
    List<Measure> measures =
        Stream.of(purchases.measures(), amounts.measures(), holdout.measures(histories, asOf))
            .flatMap(List::stream)
            .toList();
    lake.replaceDay(ValueModel.TABLE, asOf, Measure.rows(measures, asOf));
    return JobResult.of(lake.count(CustomerFacts.TABLE, asOf), written);
  }

  /** Facts of an earlier day: stored when it was run, or added up from the days until then. */
  private static Dataset<Row> facts(LocalDate day, JobContext context) {
    Lake lake = context.lake();
    return lake.count(CustomerFacts.TABLE, day) > 0
        ? lake.read(CustomerFacts.TABLE, day)
        : CustomerFactsBuild.of(
            lake.read(CustomerDay.TABLE), new FactsDay(day, context.workspace().currency()));
  }
}

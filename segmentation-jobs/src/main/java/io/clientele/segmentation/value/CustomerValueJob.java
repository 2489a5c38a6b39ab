package io.clientele.segmentation.value;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerValue;
import io.clientele.contracts.mart.ValueModel;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        List.of(CustomerFacts.TABLE),
        List.of(CustomerValue.TABLE, ValueModel.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Function<LocalDate, Dataset<Row>> factsOf = day -> lake.read(CustomerFacts.TABLE, day);
    Dataset<Row> histories = PurchaseHistories.of(factsOf.apply(asOf), asOf);
    var purchases = PurchaseModels.of(histories, settings.minRepeatCustomers());
    long repeatCustomers = purchases.counted().purchases().repeatCustomers();
    var amounts = AmountModel.of(histories, repeatCustomers, settings.minRepeatCustomers());
    var holdout = new Holdout(factsOf, settings.holdoutDays(), settings.minRepeatCustomers());
    var valuation = new Valuation(purchases.used(), amounts.used().orElse(null), settings, asOf);
    var written =
        lake.replaceWhere(
            CustomerValue.TABLE,
            CustomerValueBuild.of(histories, valuation),
            Map.of(CustomerValue.AS_OF, asOf));
    List<Measure> measures =
        Stream.of(purchases.measures(), amounts.measures(), holdout.measures(histories, asOf))
            .flatMap(List::stream)
            .toList();
    lake.replaceWhere(
        ValueModel.TABLE,
        Measure.rows(measures, asOf, lake.spark()),
        Map.of(ValueModel.AS_OF, asOf));
    return JobResult.of(
        lake.count(CustomerFacts.TABLE, Map.of(CustomerFacts.AS_OF, asOf)), written.rows());
  }
}

package io.clientele.segmentation.day;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.MadeFrom;
import io.clientele.lake.TableChanges;
import io.clientele.lake.Written;
import io.clientele.segmentation.SegmentationJobs;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Keeps {@code mart.customer_day} up to date from what changed in the core tables: only changed
 * files are read, and only files with a row that changes are written anew.
 */
public final class CustomerDayJob implements Job {
  private static final String RULES = "rules";

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CustomerDay.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(Sale.TABLE, Interaction.TABLE),
        List.of(CustomerDay.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    DayRules rules = DayRules.of(context.workspace());
    MadeFrom before = lake.madeFrom(CustomerDay.TABLE);
    boolean sameRules = before.fact(RULES).equals(Optional.of(rules.fingerprint()));
    TableChanges sales = lake.changes(Sale.TABLE, before.version(Sale.TABLE));
    TableChanges touches = lake.changes(Interaction.TABLE, before.version(Interaction.TABLE));
    boolean goesOn = sameRules && !sales.isWhole() && !touches.isWhole();
    Written written =
        goesOn
            ? update(lake, rules, sales, touches)
            : rebuild(lake, rules, lake.changes(Sale.TABLE), lake.changes(Interaction.TABLE));
    return JobResult.of(written.rows(), written.rows());
  }

  private static Written rebuild(
      Lake lake, DayRules rules, TableChanges sales, TableChanges touches) {
    var days = CustomerDayBuild.differences(sales.rows(), touches.rows(), rules);
    return lake.noting(madeFrom(rules, sales, touches))
        .replace(CustomerDay.TABLE, CustomerDayBuild.rows(days, rules));
  }

  private static Written update(
      Lake lake, DayRules rules, TableChanges sales, TableChanges touches) {
    Dataset<Row> differences =
        CustomerDayBuild.differences(sales.rows(), touches.rows(), rules).persist();
    try {
      var months = months(differences);
      return months.isEmpty()
          ? new Written(0, lake.version(CustomerDay.TABLE))
          : lake.noting(madeFrom(rules, sales, touches))
              .combine(
                  CustomerDay.TABLE,
                  CustomerDayBuild.keys(differences),
                  months,
                  stored ->
                      CustomerDayBuild.rows(CustomerDayBuild.sum(stored, differences), rules));
    } finally {
      differences.unpersist(true);
    }
  }

  /** The parts of the table that hold the differences. */
  private static List<Map<String, Date>> months(Dataset<Row> differences) {
    return CustomerDayBuild.keys(differences)
        .select(CustomerDayBuild.month())
        .distinct()
        .as(Encoders.DATE())
        .collectAsList()
        .stream()
        .map(month -> Map.of(CustomerDay.MONTH, month))
        .toList();
  }

  private static MadeFrom madeFrom(DayRules rules, TableChanges sales, TableChanges touches) {
    return MadeFrom.nothing()
        .with(RULES, rules.fingerprint())
        .with(Sale.TABLE, sales.upTo())
        .with(Interaction.TABLE, touches.upTo());
  }
}

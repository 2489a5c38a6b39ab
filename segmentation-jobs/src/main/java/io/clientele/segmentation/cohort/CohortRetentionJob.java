package io.clientele.segmentation.cohort;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CohortRetention;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.TableChanges;
import io.clientele.segmentation.SegmentationJobs;
import io.clientele.segmentation.facts.FactsDay;
import io.clientele.segmentation.facts.KnownDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Publishes {@code mart.cohort_retention} for the run's business day: months before the first one
 * that changed keep the counts of the day written last.
 */
public final class CohortRetentionJob implements Job {
  private static final int FIRST_OF_ALL = 0;

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CohortRetention.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(CustomerDay.TABLE, CustomerFacts.TABLE),
        List.of(CohortRetention.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    FactsDay today = FactsDay.of(context);
    Optional<KnownDay> known = KnownDay.of(CohortRetention.TABLE, today, lake);
    TableChanges changes =
        known.map(KnownDay::changes).orElseGet(() -> lake.changes(CustomerDay.TABLE));
    Dataset<Row> facts = lake.read(CustomerFacts.TABLE, today.asOf());
    Dataset<Row> counts =
        known
            .map(day -> goOn(day, facts, today, lake))
            .orElseGet(() -> counted(facts, today, FIRST_OF_ALL, lake));
    var written =
        lake.noting(KnownDay.note(today, changes.upTo()))
            .replaceDay(
                CohortRetention.TABLE, today.asOf(), CohortRetentionBuild.of(counts, facts, today));
    return JobResult.of(lake.count(CustomerFacts.TABLE, today.asOf()), written.rows());
  }

  private static Dataset<Row> goOn(KnownDay known, Dataset<Row> facts, FactsDay today, Lake lake) {
    int from = firstToCount(known);
    Dataset<Row> rows = lake.read(CohortRetention.TABLE, known.day().asOf());
    return CohortRetentionBuild.known(rows, from).unionByName(counted(facts, today, from, lake));
  }

  private static Dataset<Row> counted(Dataset<Row> facts, FactsDay today, int from, Lake lake) {
    return CohortRetentionBuild.counted(lake.read(CustomerDay.TABLE), facts, today, from);
  }

  /** The month of the day that is known goes on, and any month before it may have changed. */
  private static int firstToCount(KnownDay known) {
    int goesOn = Months.numberOf(known.day().asOf());
    return known.changes().parts().stream()
        .map(part -> LocalDate.parse(part.get(CustomerDay.MONTH)))
        .mapToInt(Months::numberOf)
        .reduce(goesOn, Math::min);
  }
}

package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.TableChanges;
import io.clientele.lake.Written;
import io.clientele.segmentation.SegmentationJobs;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/**
 * Publishes {@code mart.customer_facts} for the run's business day: from the facts written last and
 * the days that changed, else from all daily facts.
 */
public final class CustomerFactsJob implements Job {
  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        CustomerFacts.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(CustomerDay.TABLE),
        List.of(CustomerFacts.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    var today = FactsDay.of(context);
    var foreign = new Observation();
    Optional<KnownDay> known = KnownDay.of(CustomerFacts.TABLE, today, lake);
    Written written =
        known.isPresent()
            ? goOn(known.get(), today, foreign, lake)
            : beginAnew(today, foreign, lake);
    return new JobResult(written.rows(), written.rows(), problems(foreign, today));
  }

  private static Written beginAnew(FactsDay today, Observation foreign, Lake lake) {
    TableChanges days = lake.changes(CustomerDay.TABLE);
    return write(CustomerFactsBuild.of(days.rows(), today), days, today, foreign, lake);
  }

  private static Written goOn(KnownDay known, FactsDay today, Observation foreign, Lake lake) {
    Dataset<Row> facts = lake.read(CustomerFacts.TABLE, known.day().asOf());
    Dataset<Row> days = lake.read(CustomerDay.TABLE);
    Dataset<Row> moves =
        CustomerFactsBuild.moves(known.changes(), days, known.day(), today).persist();
    try {
      return write(
          CustomerFactsBuild.moved(facts, moves, days, today),
          known.changes(),
          today,
          foreign,
          lake);
    } finally {
      moves.unpersist(true);
    }
  }

  private static Written write(
      Dataset<Row> facts, TableChanges days, FactsDay today, Observation foreign, Lake lake) {
    Column lines = coalesce(sum(CustomerFacts.FOREIGN_LINES), lit(0L));
    return lake.noting(KnownDay.note(today, days.upTo()))
        .replaceDay(
            CustomerFacts.TABLE,
            today.asOf(),
            facts.observe(foreign, lines.as(CustomerFacts.FOREIGN_LINES)));
  }

  /** A sentence where amounts are left out; it is told in every run, not only in the first. */
  private static List<String> problems(Observation foreign, FactsDay today) {
    long lines = counted(foreign);
    String problem =
        ("Cannot add %,d sale lines in other currencies to amounts in %s: they count as orders only."
                + " `clientele sql \"SELECT currency, count(*) FROM core.sale GROUP BY currency\"`"
                + " tells which. Convert them in the export, or set `currency` in clientele.yml.")
            .formatted(lines, today.currency());
    return lines == 0 ? List.of() : List.of(problem);
  }

  private static long counted(Observation foreign) {
    try {
      return (Long) foreign.getAsJava().get(CustomerFacts.FOREIGN_LINES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while counting foreign lines", e);
    }
  }
}

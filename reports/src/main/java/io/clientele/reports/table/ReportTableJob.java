package io.clientele.reports.table;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.reports.ReportJobs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Publishes one report table for the run's business day: runs {@code reports/<name>.sql} over views
 * of the tables it reads, each called {@code layer_name}: of a dated table the rows of that day. A
 * table that was never written is an empty view.
 */
public final class ReportTableJob implements Job {
  private final Table target;
  private final List<Table> reads;
  private final List<Table> behind;

  /**
   * @param target the table to publish, dated by {@code as_of}
   * @param reads what its SQL reads, the main one first
   */
  public ReportTableJob(Table target, Table... reads) {
    this(target, List.of(reads), List.of());
  }

  private ReportTableJob(Table target, List<Table> reads, List<Table> behind) {
    this.target = target;
    this.reads = reads;
    this.behind = behind;
  }

  /** The same job, run after those that write these tables too. */
  public ReportTableJob behind(List<Table> tables) {
    return new ReportTableJob(target, reads, tables);
  }

  @Override
  public JobDeclaration declaration() {
    List<Table> all = Stream.concat(reads.stream(), behind.stream()).toList();
    return new JobDeclaration(target.name(), ReportJobs.ROOM, all, List.of(target));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = withOwnViews(context.lake());
    reads.forEach(
        each ->
            lake.read(each, part(each, context)).createOrReplaceTempView(ReportQuery.view(each)));
    var rows = new ReportQuery(target).rows(lake.spark(), ThisRun.of(context));
    Table main = reads.get(0);
    var written = lake.replaceDay(target, context.asOf(), rows);
    return JobResult.of(lake.count(main, part(main, context)), written.rows());
  }

  /** Jobs run side by side: a session of its own keeps the views of one from the others. */
  private static Lake withOwnViews(Lake lake) {
    return new Lake(lake.spark().newSession(), lake.root());
  }

  /** Of a dated table, the rows that describe the run's business day. */
  private static Map<String, ?> part(Table table, JobContext context) {
    return table.isDated() ? Map.of(Table.AS_OF, context.asOf()) : Map.of();
  }
}

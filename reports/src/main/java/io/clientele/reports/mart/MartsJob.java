package io.clientele.reports.mart;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.report.Publication;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.reports.ReportJobs;
import io.clientele.reports.figures.ReportFigures;
import io.clientele.reports.page.PageInfo;
import io.clientele.reports.page.ReportPage;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Publishes the report tables to the BI marts, one DuckDB file, and the HTML report that is made of
 * them. Readers see the former file until the new one is complete.
 */
public final class MartsJob implements Job {
  private static final String NAME = "marts";

  private final Path marts;

  /**
   * @param marts the DuckDB file
   */
  public MartsJob(Path marts) {
    this.marts = marts;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        NAME,
        ReportJobs.ROOM,
        MartTable.ALL.stream().map(MartTable::table).toList(),
        List.of(Publication.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    var lake = context.lake();
    List<Published> tables =
        new MartBuild(marts, context.asOf())
            .publish(MartTable.ALL.stream().map(table -> MartSource.of(table, lake)).toList());
    ReportPage.of(ReportFigures.read(marts), PageInfo.of(context))
        .write(context.workspace().home());
    lake.merge(Publication.TABLE, tables.stream().map(each -> row(each, context)).toList());
    long published = tables.stream().mapToLong(Published::rows).sum();
    return JobResult.of(published, published);
  }

  private static Row row(Published published, JobContext context) {
    return RowFactory.create(
        published.table(), Date.valueOf(context.asOf()), published.version(), published.rows());
  }
}

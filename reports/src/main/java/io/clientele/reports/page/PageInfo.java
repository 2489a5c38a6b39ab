package io.clientele.reports.page;

import io.clientele.lake.JobContext;
import java.nio.file.Path;
import java.time.ZonedDateTime;

/**
 * What the page says about its own making.
 *
 * @param runId the run
 * @param madeAt start of the run, in the business time zone
 * @param currency of all amounts
 * @param marts the DuckDB file with the same figures
 */
public record PageInfo(String runId, ZonedDateTime madeAt, String currency, Path marts) {

  public static PageInfo of(JobContext context) {
    var workspace = context.workspace();
    return new PageInfo(
        context.runId(),
        context.startedAt().atZone(workspace.timeZone()),
        workspace.currency(),
        workspace.home().relativize(workspace.marts().toAbsolutePath()));
  }
}

package io.clientele.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.ops.CheckResult;
import io.clientele.contracts.report.DataQuality;
import io.clientele.lake.testing.TableRow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DataQualityTest {
  private final ReportTables tables = new ReportTables();

  @Test
  void theLatestResultOfEveryCheckIsToldWithItsDayInTheBusinessTimeZone() {
    tables.with(
        CheckResult.TABLE,
        result("r1", "volume", "warn", false, "2024-07-10T06:00:00Z"),
        result("r2", "volume", "warn", true, "2024-07-11T23:30:00Z"),
        result("r1", "not_null", "block", false, "2024-07-10T06:00:00Z"),
        result("r1", "freshness(sold_at)", "warn", false, "2024-07-10T06:00:00Z"));
    assertThat(
            tables.texts(
                DataQuality.TABLE,
                DataQuality.AS_OF,
                DataQuality.CHECK_NAME,
                DataQuality.OUTCOME,
                DataQuality.CHECKED_ON))
        .containsExactlyInAnyOrder(
            "2024-03-15 volume passed 2024-07-12",
            "2024-03-15 not_null blocked 2024-07-10",
            "2024-03-15 freshness(sold_at) warned 2024-07-10");
  }

  @Test
  void withoutAnyCheckTheReportIsEmpty() {
    assertThat(tables.empty(CheckResult.TABLE).rows(DataQuality.TABLE)).isEmpty();
  }

  private static TableRow result(
      String run, String check, String severity, boolean passed, String at) {
    return new TableRow(CheckResult.TABLE)
        .set(CheckResult.RUN_ID, run)
        .set(CheckResult.TABLE_NAME, "core.sale")
        .set(CheckResult.CHECK_NAME, check)
        .set(CheckResult.SEVERITY, severity)
        .set(CheckResult.PASSED, passed)
        .set(CheckResult.CHECKED_AT, Instant.parse(at));
  }
}

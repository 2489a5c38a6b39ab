package io.clientele.segmentation;

import static io.clientele.lake.testing.InteractionRow.touch;
import static io.clientele.lake.testing.InteractionRow.touches;
import static io.clientele.lake.testing.SaleRow.sale;
import static io.clientele.lake.testing.SaleRow.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.SegmentMigration;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.SaleRow;
import io.clientele.lake.testing.TestLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentationJobsTest {
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
  private static final LocalDate JULY = LocalDate.of(2024, 7, 31);

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void fill() {
    lake = TestLake.in(folder);
    lake.merge(
        Sale.TABLE,
        sales(
            line("1").by("c1").on("2024-03-01"),
            line("2").by("c2").on("2024-06-01"),
            line("3").by("c2").on("2024-07-10"),
            deleted(line("4").by("c3").on("2024-06-01"))));
    lake.merge(Interaction.TABLE, touches(touch().of("c4").at("2024-06-02T10:00:00Z")));
  }

  @Test
  void factsFeedSegmentsAndOnlyBuyersAreSegmented() {
    List<JobResult> results = run(JUNE);
    assertThat(customers(CustomerFacts.TABLE, JUNE)).containsExactly("c1", "c2", "c4");
    assertThat(customers(CustomerRfm.TABLE, JUNE))
        .containsExactly("c1", "c1", "c1", "c2", "c2", "c2");
    assertThat(results)
        .startsWith(JobResult.of(4, 4), JobResult.of(3, 3), JobResult.of(3, 6))
        .contains(JobResult.of(3, 10));
  }

  @Test
  void aSecondDayLeavesTheFirstAndARepeatedDayChangesNothing() {
    run(JUNE);
    List<Row> june = rows(CustomerFacts.TABLE, JUNE);
    run(JULY);
    run(JUNE);
    assertThat(rows(CustomerFacts.TABLE, JUNE)).isEqualTo(june);
    assertThat(lake.read(SegmentMigration.TABLE, JULY).count()).isPositive();
    assertThat(rows(CustomerFacts.TABLE, JULY)).isNotEmpty().isNotEqualTo(june);
    assertThat(lake.read(CustomerRfm.TABLE).count()).isEqualTo(2 * 2 * 3);
  }

  @Test
  void brokenSettingsAreReportedBeforeAnyJobRuns() throws IOException {
    Files.writeString(
        folder.resolve(SegmentationJobs.SETTINGS),
        "rfm: {windw: all}\nrfn: 1\nlifecycle: {lapsed_after: 1}\n");
    assertThatThrownBy(() -> SegmentationJobs.all(TestLake.workspace(folder)))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("rfm.windw: is unknown; did you mean window")
        .hasMessageContaining("rfn: is unknown; did you mean rfm")
        .hasMessageContaining("lifecycle.lapsed_after: 1.0 should be more than cooling_after");
  }

  private List<JobResult> run(LocalDate asOf) {
    var workspace = TestLake.workspace(folder);
    var context = JobContext.on(asOf, lake, workspace, "run-1", Instant.EPOCH);
    return SegmentationJobs.all(workspace).stream().map((Job job) -> job.run(context)).toList();
  }

  private List<String> customers(Table table, LocalDate asOf) {
    return rows(table, asOf).stream().map(row -> row.<String>getAs("customer_id")).toList();
  }

  private List<Row> rows(Table table, LocalDate asOf) {
    return lake.read(table, asOf).orderBy("customer_id").collectAsList();
  }

  private static SaleRow line(String id) {
    SaleRow line = sale();
    line.set(Sale.SALE_ID, id);
    return line;
  }

  private static SaleRow deleted(SaleRow line) {
    line.set(SourceColumns.IS_DELETED, true);
    return line;
  }
}

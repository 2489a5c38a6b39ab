package io.clientele.segmentation.day;

import static io.clientele.lake.testing.InteractionRow.touch;
import static io.clientele.lake.testing.InteractionRow.touches;
import static io.clientele.lake.testing.SaleRow.sale;
import static io.clientele.lake.testing.SaleRow.sales;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.table.Table;
import io.clientele.lake.DeltaFiles;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.Workspace;
import io.clientele.lake.testing.SaleRow;
import io.clientele.lake.testing.TestLake;
import io.clientele.segmentation.cohort.CohortRetentionJob;
import io.clientele.segmentation.facts.CustomerFactsJob;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerDayJobTest {
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
  private static final LocalDate JULY = LocalDate.of(2024, 7, 2);

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void fill() {
    lake = TestLake.in(folder);
    lake.merge(
        Sale.TABLE,
        sales(
            line("1").by("c1").on("2024-03-01"),
            line("2").by("c1").on("2024-06-01"),
            line("3").by("c2").on("2024-06-01"),
            line("4").by("c2").on("2024-06-20"),
            line("5").by("c3").on("2024-05-05")));
    lake.merge(Interaction.TABLE, touches(touch().of("c4").at("2024-06-02T10:00:00Z")));
    run(JUNE);
  }

  @Test
  void newOrdersComeBesideWhatIsStored() {
    List<String> before = files();
    lake.merge(Sale.TABLE, sales(line("6").by("c1").on("2024-06-30")));
    run(JUNE);
    assertThat(files()).containsAll(before).hasSize(before.size() + 1);
    assertThat(rows(CustomerDay.TABLE)).hasSize(7);
  }

  @Test
  void aLateOrderOfADayThatHadOneChangesTheDayAndMakesNoOther() {
    lake.merge(
        Sale.TABLE,
        sales(
            line("6").by("c1").on("2024-03-01").order("another"),
            line("7").by("c2").on("2024-06-20").order("another")));
    run(JULY);
    assertLikeAnew(JULY);
  }

  @Test
  void withoutNewsNothingIsWritten() {
    long version = lake.version(CustomerDay.TABLE);
    run(JUNE);
    assertThat(lake.version(CustomerDay.TABLE)).isEqualTo(version);
  }

  @Test
  void lateReturnsErasuresAndJoinedCustomersReachTheDaysTheyBelongTo() {
    lake.merge(
        Sale.TABLE,
        sales(
            line("7").by("c1").on("2024-03-15").worth("-4.00"),
            line("8").by("c3").on("2024-07-01"),
            line("3").by("c1").on("2024-06-01"),
            line("4").by("c1").on("2024-06-20"),
            deleted(line("5").by("c3").on("2024-05-05"))));
    run(JULY);
    assertLikeAnew(JULY);
    assertThat(customers()).containsExactly("c1", "c3", "c4");
  }

  @Test
  void whoLosesTheLatestDayHasTheOneBefore() {
    lake.merge(Sale.TABLE, sales(deleted(line("4").by("c2").on("2024-06-20"))));
    run(JUNE);
    assertLikeAnew(JUNE);
  }

  @Test
  void anEarlierDayAfterALaterOneIsTheSameAsBefore() {
    run(JULY);
    run(LocalDate.of(2024, 5, 31));
    assertLikeAnew(LocalDate.of(2024, 5, 31));
    run(JULY);
    assertLikeAnew(JULY);
  }

  @Test
  void anotherCurrencyAddsEverythingUpAnew() {
    Workspace pounds = TestLake.workspace(folder);
    var euros =
        new Workspace(
            folder, pounds.timeZone(), "EUR", "GB", pounds.lake(), pounds.marts(), List.of());
    run(JUNE, euros, lake);
    assertThat(lake.read(CustomerDay.TABLE).where("foreign_lines = 0 AND lines > 0").isEmpty())
        .isTrue();
    assertThat(lake.read(CustomerFacts.TABLE, JUNE).where("net_amount <> 0").isEmpty()).isTrue();
  }

  @Test
  void aTableThatWasMadeAnewIsAddedUpAnew() throws Exception {
    FileUtils.deleteDirectory(Path.of(lake.path(Sale.TABLE)).toFile());
    lake.merge(Sale.TABLE, sales(line("9").by("c9").on("2024-06-09")));
    run(JUNE);
    assertThat(customers()).containsExactly("c4", "c9");
  }

  /** A lake that sees only how things are in the end has the same tables. */
  private void assertLikeAnew(LocalDate asOf) {
    Lake anew = TestLake.in(folder.resolve("anew"));
    anew.merge(Sale.TABLE, lake.read(Sale.TABLE));
    anew.merge(Interaction.TABLE, lake.read(Interaction.TABLE));
    run(asOf, TestLake.workspace(folder), anew);
    assertThat(rows(CustomerDay.TABLE))
        .containsExactlyInAnyOrderElementsOf(anew.read(CustomerDay.TABLE).collectAsList());
    assertThat(lake.read(CustomerFacts.TABLE, asOf).collectAsList())
        .containsExactlyInAnyOrderElementsOf(anew.read(CustomerFacts.TABLE, asOf).collectAsList());
  }

  private void run(LocalDate asOf) {
    run(asOf, TestLake.workspace(folder), lake);
  }

  private static void run(LocalDate asOf, Workspace workspace, Lake lake) {
    var context = JobContext.on(asOf, lake, workspace, "run-1", Instant.EPOCH);
    new CustomerDayJob().run(context);
    new CustomerFactsJob().run(context);
    new CohortRetentionJob().run(context);
  }

  private List<String> files() {
    return DeltaFiles.of(lake.path(CustomerDay.TABLE)).paths();
  }

  private List<Row> rows(Table table) {
    return lake.read(table).collectAsList();
  }

  private List<String> customers() {
    return rows(CustomerDay.TABLE).stream()
        .map(row -> row.<String>getAs(CustomerKeyColumns.CUSTOMER_ID))
        .distinct()
        .sorted()
        .toList();
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

package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.core.Campaign;
import io.clientele.contracts.core.CampaignMember;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.ops.CheckResult;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.SaleRow;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks as a run makes them: what jobs publish, what the run tells, what {@code ops.check} has.
 */
class CheckedRunsTest {
  private static final Instant START = Instant.parse("2024-03-01T06:00:00Z");

  @TempDir Path folder;
  private Lake lake;
  private Workspace workspace;
  private int runs;

  @BeforeEach
  void openTheLake() {
    lake = TestLake.in(folder);
    workspace = TestLake.workspace(folder);
  }

  @Test
  void aBlockedTableKeepsItsVersionStopsWhatReadsItAndTheMendedRunGoesThrough() {
    run(writing(Customer.TABLE, customers(4)), reading(Customer.TABLE));
    List<JobRun> blocked =
        run(writing(Customer.TABLE, robots(2)), reading(Customer.TABLE, Campaign.TABLE));
    assertThat(blocked)
        .extracting(JobRun::status)
        .containsExactly(JobRun.Status.FAILED, JobRun.Status.NOT_RUN);
    List<JobRun> told =
        run(writing(Customer.TABLE, robots(2)), reading(Customer.TABLE, CheckResult.TABLE));
    assertThat(told)
        .extracting(JobRun::status)
        .containsExactly(JobRun.Status.FAILED, JobRun.Status.SUCCEEDED);
    assertThat(blocked.get(0).problems().get(0))
        .startsWith("Cannot publish core.customer: in 2 of 2");
    assertThat(lake.read(Customer.TABLE).count()).isEqualTo(4);
    assertThat(results("run-1")).contains("core.customer accepted_values(kind) block false 2 of 0");
    List<JobRun> mended = run(writing(Customer.TABLE, customers(5)), reading(Customer.TABLE));
    assertThat(mended).allMatch(JobRun::isDone);
    assertThat(lake.read(Customer.TABLE).count()).isEqualTo(5);
  }

  @Test
  void aWarningIsToldAndRecordedAndThePublishedTableStands() {
    lake.merge(Campaign.TABLE, TableRow.dataset(Campaign.TABLE, List.of(campaign("spring"))));
    List<JobRun> told = run(writing(CampaignMember.TABLE, members("spring", "winter")));
    assertThat(told.get(0).needsAttention()).isFalse();
    assertThat(told.get(0).warnings())
        .containsExactly(
            "core.campaign_member was published, but in 1 of 2 rows campaign_id is unknown to"
                + " core.campaign (check references(campaign_id)).");
    assertThat(lake.read(CampaignMember.TABLE).count()).isEqualTo(2);
    assertThat(results("run-0"))
        .containsExactlyInAnyOrder(
            "core.campaign_member unique(campaign_member_id) block true 0 of 0",
            "core.campaign_member not_null block true 0 of 0",
            "core.campaign_member references(campaign_id) warn false 1 of 0");
  }

  @Test
  void whereNobodyDeliversWhatIsNamedNothingIsSaid() {
    List<JobRun> runs = run(writing(CampaignMember.TABLE, members("spring")));
    assertThat(runs.get(0).warnings()).isEmpty();
    assertThat(results("run-0")).noneMatch(result -> result.contains("references"));
  }

  @Test
  void theUserMayLetABlockedWriteThrough() {
    decide("core.customer: {accepted_values(kind): warn}");
    assertThat(run(writing(Customer.TABLE, robots(2))).get(0).warnings()).hasSize(1);
    assertThat(lake.read(Customer.TABLE).count()).isEqualTo(2);
    decide("core.customer: {accepted_values(kind): off}");
    assertThat(run(writing(Customer.TABLE, robots(3))).get(0).warnings()).isEmpty();
  }

  @Test
  void halfOfWhatIsUsualBlocksOnceThreeRunsTellWhatThatIs() {
    for (int customers : List.of(10, 11, 12)) {
      assertThat(run(writing(Customer.TABLE, customers(customers))).get(0).isDone()).isTrue();
    }
    for (int again = 0; again < 12; again++) {
      JobRun blocked = run(writing(Customer.TABLE, customers(5))).get(0);
      assertThat(blocked.problems().get(0))
          .contains("5 rows came; usually it is 11, and at least 6 are expected");
    }
    assertThat(run(writing(Customer.TABLE, customers(6))).get(0).isDone()).isTrue();
  }

  @Test
  void anEmptiedTableIsBlockedToo() {
    IntStream.range(0, 3).forEach(i -> run(writing(Customer.TABLE, customers(4))));
    assertThat(run(writing(Customer.TABLE, customers(0))).get(0).problems().get(0))
        .contains("0 rows came; usually it is 4");
    assertThat(lake.read(Customer.TABLE).count()).isEqualTo(4);
  }

  @Test
  void aRunThatWasKilledDoesNotTellWhatIsUsual() {
    for (int killed = 0; killed < 5; killed++) {
      var book = new CheckBook(lake, "killed-" + killed, START);
      var audited = lake.auditedBy(new Audit(workspace.checks(), book));
      audited.replace(Customer.TABLE, customers(100));
    }
    assertThat(run(writing(Customer.TABLE, customers(4))).get(0).isDone()).isTrue();
  }

  @Test
  void whatOnlyChangesIsNoDelivery() {
    decide("core.sale: {volume: {severity: block, least: 90%}}");
    for (int day = 1; day <= 3; day++) {
      int first = day * 10;
      run(merging(Sale.TABLE, sales(first, first + 10)));
    }
    assertThat(run(merging(Sale.TABLE, sales(10, 12, "USD"))).get(0).isDone()).isTrue();
    assertThat(run(merging(Sale.TABLE, sales(90, 92))).get(0).problems().get(0))
        .contains("2 rows came; usually it is 10, and at least 9 are expected");
  }

  @Test
  void ageIsLookedAtWhetherOrNotSomethingCame() {
    decide("core.sale: {freshness: {within: 3 days}}");
    Job sales = mergingOnce(Sale.TABLE, sales(0, 2));
    assertThat(run(sales).get(0).warnings())
        .singleElement()
        .asString()
        .contains("the newest sold_at is 2024-01-01T12:00:00Z")
        .contains("59 days before the run; 3 days are allowed");
    assertThat(run(sales).get(0).status()).isEqualTo(JobRun.Status.UP_TO_DATE);
    decide("core.sale: {freshness: {within: 3 days, severity: block}}");
    JobRun stale = run(sales).get(0);
    assertThat(stale.problems().get(0)).startsWith("Cannot go on with core.sale");
    assertThat(lake.read(Sale.TABLE).count()).isEqualTo(2);
  }

  @Test
  void jobsSideBySideShareOneFileOfResultsForTheRun() {
    run(
        writing(Customer.TABLE, customers(3)),
        writing(CampaignMember.TABLE, members("a", "b")),
        merging(Sale.TABLE, sales(0, 3)));
    assertThat(results("run-0")).hasSize(4 + 2 + 3);
    assertThat(DeltaFiles.of(lake.path(CheckResult.TABLE)).paths()).hasSize(1);
  }

  private List<JobRun> run(Job... jobs) {
    String runId = "run-" + runs;
    Instant start = START.plusSeconds(60L * runs++);
    var context = JobContext.on(LocalDate.of(2024, 3, 1), lake, workspace, runId, start);
    return new Pipeline(List.of(jobs), 3, Clock.systemUTC()).run(context, List.of(), new Silent());
  }

  private void decide(String checks) {
    var problems = new Problems("clientele.yml");
    CheckSettings decided = CheckSettings.read(Settings.parse(checks, problems));
    problems.throwIfAny();
    workspace =
        new Workspace(
            folder,
            workspace.timeZone(),
            workspace.currency(),
            workspace.country(),
            workspace.lake(),
            workspace.marts(),
            List.of(),
            decided);
  }

  private List<String> results(String runId) {
    return lake
        .read(CheckResult.TABLE)
        .where("run_id = '" + runId + "'")
        .selectExpr("concat_ws(' ', table_name, check_name, severity, passed, figure, 'of', bound)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Job writing(Table table, Dataset<Row> rows) {
    return job(table, List.of(), given -> given.replace(table, rows));
  }

  private static Job merging(Table table, Dataset<Row> rows) {
    return job(table, List.of(), given -> given.merge(table, rows));
  }

  /** Up to date once it ran. */
  private static Job mergingOnce(Table table, Dataset<Row> rows) {
    return job(table, List.of(CustomerIdentity.TABLE), given -> given.merge(table, rows));
  }

  private static Job reading(Table... tables) {
    return job(Table.in("mart", "behind").grain("nothing").build(), List.of(tables), given -> {});
  }

  private static Job job(Table writes, List<Table> reads, Consumer<Lake> work) {
    return new Job() {
      @Override
      public JobDeclaration declaration() {
        return new JobDeclaration(writes.name(), "room", reads, List.of(writes));
      }

      @Override
      public JobResult run(JobContext context) {
        work.accept(context.lake());
        return JobResult.of(1, 1);
      }
    };
  }

  private static Dataset<Row> customers(int count) {
    return customers(count, "person");
  }

  private static Dataset<Row> robots(int count) {
    return customers(count, "robot");
  }

  private static Dataset<Row> customers(int count, String kind) {
    return TableRow.dataset(
        Customer.TABLE,
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new TableRow(Customer.TABLE)
                        .set(Customer.CUSTOMER_ID, "c" + i)
                        .set(Customer.KIND, kind))
            .toList());
  }

  private static Dataset<Row> sales(int from, int until) {
    return sales(from, until, "GBP");
  }

  private static Dataset<Row> sales(int from, int until, String currency) {
    return TableRow.dataset(
        Sale.TABLE,
        IntStream.range(from, until)
            .mapToObj(i -> SaleRow.sale().in(currency).set(Sale.SALE_ID, "s" + i))
            .toList());
  }

  private static TableRow campaign(String id) {
    return new TableRow(Campaign.TABLE).set(Campaign.CAMPAIGN_ID, id);
  }

  private static Dataset<Row> members(String... campaigns) {
    return TableRow.dataset(
        CampaignMember.TABLE,
        List.of(campaigns).stream()
            .map(
                id ->
                    new TableRow(CampaignMember.TABLE)
                        .set(CampaignMember.CAMPAIGN_MEMBER_ID, "m-" + id)
                        .set(CampaignMember.CAMPAIGN_ID, id))
            .toList());
  }

  private static final class Silent implements RunListener {
    @Override
    public void started(String job) {}

    @Override
    public void ended(JobRun run) {}
  }
}

package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.ops.Run;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.SparkTest;
import io.clientele.lake.testing.TestLake;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
  private static final Table LEFT = table("left");
  private static final Table RIGHT = table("right");
  private static final Table BOTH = table("both");

  @TempDir Path folder;
  private final List<String> ran = new CopyOnWriteArrayList<>();
  private int runs;
  private Lake lake;

  @BeforeEach
  void openTheLake() {
    lake = TestLake.in(folder);
  }

  @Test
  void aSecondRunWithNothingNewRunsNoJobAndChangesNoTable() {
    var jobs = List.of(writing("both", List.of(LEFT), BOTH), writing("left", List.of(RIGHT), LEFT));
    run(jobs);
    long left = lake.version(LEFT);
    long ledger = lake.version(Run.TABLE);
    List<JobRun> second = run(jobs);
    assertThat(second).allMatch(run -> run.status() == JobRun.Status.UP_TO_DATE);
    assertThat(ran).containsExactly("left", "both");
    assertThat(lake.version(LEFT)).isEqualTo(left);
    assertThat(lake.version(Run.TABLE)).isEqualTo(ledger);
  }

  @Test
  void aChangedInputRunsTheJobsBehindItAgain() {
    var jobs = List.of(writing("left", List.of(RIGHT), LEFT), writing("both", List.of(LEFT), BOTH));
    run(jobs);
    lake.merge(RIGHT, ids("new"));
    run(jobs);
    assertThat(ran).containsExactly("left", "both", "left", "both");
  }

  @Test
  void aFailedJobStopsWhatReadsFromItAndNothingElse() {
    var jobs =
        List.of(
            failing("left", List.of(RIGHT), LEFT, new ClienteleException("Cannot do it.", "Mend.")),
            writing("right", List.of(BOTH), RIGHT),
            writing("mart", List.of(LEFT), table("mart")));
    var right = List.of(jobs.get(1), failing("left", List.of(), LEFT, oops()), jobs.get(2));
    List<JobRun> result = run(right);
    assertThat(status(result, "right")).isEqualTo(JobRun.Status.SUCCEEDED);
    assertThat(status(result, "left")).isEqualTo(JobRun.Status.FAILED);
    assertThat(status(result, "mart")).isEqualTo(JobRun.Status.NOT_RUN);
    assertThat(ran).containsExactly("right");
  }

  @Test
  void aFailedJobRunsAgainNextTime() {
    run(List.of(failing("left", List.of(RIGHT), LEFT, oops())));
    List<JobRun> second = run(List.of(writing("left", List.of(RIGHT), LEFT)));
    assertThat(second.get(0).status()).isEqualTo(JobRun.Status.SUCCEEDED);
  }

  @Test
  void aJobThatLeavesItsTablesToSomebodySaysSoAndRunsAgainNextTime() {
    var postponed = JobResult.postponed("Left to a stream.");
    List<JobRun> first = run(List.of(job("left", List.of(RIGHT), LEFT, context -> postponed)));
    assertThat(first.get(0).warnings()).containsExactly("Left to a stream.");
    assertThat(first.get(0).needsAttention()).isFalse();
    List<JobRun> second = run(List.of(writing("left", List.of(RIGHT), LEFT)));
    assertThat(second.get(0).status()).isEqualTo(JobRun.Status.SUCCEEDED);
  }

  @Test
  void theLedgerTellsWhatWasLeftOutAndWhenNothingIsAnyMore() {
    var damaged = new JobResult(0, 0, List.of("Cannot read a.csv. Export it again."));
    run(List.of(job("head", List.of(), LEFT, context -> damaged)));
    var mended = job("head", List.of(), LEFT, context -> JobResult.of(0, 0));
    run(List.of(mended));
    run(List.of(mended));
    assertThat(lake.hold(Run.TABLE))
        .extracting(row -> row.getString(Run.TABLE.columnNames().indexOf(Run.STATUS)))
        .containsExactlyInAnyOrder(Run.PARTIAL, Run.SUCCEEDED);
  }

  @Test
  void aUsersErrorIsToldAndAnUnexpectedOneKeepsItsTextInTheLog() {
    var known = failing("left", List.of(), LEFT, new ClienteleException("Cannot.", "Mend."));
    assertThat(run(List.of(known)).get(0).problems()).containsExactly("Cannot. Mend.");
    var unknown = failing("left", List.of(), LEFT, new IllegalStateException("jo@example.org"));
    assertThat(run(List.of(unknown)).get(0).problems())
        .singleElement()
        .asString()
        .contains("IllegalStateException")
        .doesNotContain("jo@example.org");
  }

  @Test
  void namedJobsRunAloneAndAnUnknownNameIsRefused() {
    var jobs = List.of(writing("left", List.of(RIGHT), LEFT), writing("both", List.of(LEFT), BOTH));
    var pipeline = new Pipeline(jobs, 2, Clock.systemUTC());
    pipeline.run(context(), List.of("both"), new Quiet());
    assertThat(ran).containsExactly("both");
    assertThatThrownBy(() -> pipeline.run(context(), List.of("bot"), new Quiet()))
        .hasMessageContaining("both");
  }

  private List<JobRun> run(List<Job> jobs) {
    return new Pipeline(jobs, 2, Clock.systemUTC()).run(context(), List.of(), new Quiet());
  }

  private JobContext context() {
    String runId = "run-" + runs++;
    return JobContext.on(
        LocalDate.of(2024, 3, 1), lake, TestLake.workspace(folder), runId, Instant.EPOCH);
  }

  private Job writing(String name, List<Table> reads, Table writes) {
    return job(
        name,
        reads,
        writes,
        context -> {
          ran.add(name);
          return JobResult.of(1, lake.merge(writes, ids(name + ran.size())).rows());
        });
  }

  private static Job failing(String name, List<Table> reads, Table writes, RuntimeException why) {
    return job(
        name,
        reads,
        writes,
        context -> {
          throw why;
        });
  }

  private static Job job(
      String name, List<Table> reads, Table writes, Function<JobContext, JobResult> work) {
    return new Job() {
      @Override
      public JobDeclaration declaration() {
        return new JobDeclaration(name, "room", reads, List.of(writes));
      }

      @Override
      public JobResult run(JobContext context) {
        return work.apply(context);
      }
    };
  }

  private static RuntimeException oops() {
    return new IllegalStateException("oops");
  }

  private static JobRun.Status status(List<JobRun> runs, String job) {
    return runs.stream().filter(run -> run.job().equals(job)).findFirst().orElseThrow().status();
  }

  private static org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> ids(String id) {
    return SparkTest.spark()
        .createDataset(Collections.singletonList(id), org.apache.spark.sql.Encoders.STRING())
        .toDF("id");
  }

  private static Table table(String name) {
    return Table.in("core", name)
        .grain("one row per id")
        .key("id")
        .required("id", ColumnType.STRING, "key")
        .build();
  }

  private static final class Quiet implements RunListener {
    @Override
    public void started(String job) {}

    @Override
    public void ended(JobRun run) {}
  }
}

package io.clientele.signals.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.signals.Eventually;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sink in a streaming job of two tasks that write the same customers, newer and older mixed.
 */
class PostgresSinkTest {
  private static final int VISITS = 2000;
  private static final int CUSTOMERS = VISITS / 2;
  private static final int PER_SECOND = 1000;
  private static final Duration LONG = Duration.ofHours(1);
  private static final AtomicInteger FAILURES = new AtomicInteger();
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void empty() throws Exception {
    server.run("DROP SCHEMA IF EXISTS test CASCADE");
    FAILURES.set(0);
  }

  @Test
  void aFailureBetweenCheckpointsLosesNothing() throws Exception {
    var onlyAtCheckpoints = new WriteLimits(VISITS, LONG, LONG);

    job(restarting(), onlyAtCheckpoints, VISITS - 200).getJobExecutionResult().get();

    assertThat(FAILURES).hasValue(1);
    assertEachCustomersNewestVisitIsStored();
  }

  @Test
  void aRowIsSeenWithoutAnyCheckpoint() throws Exception {
    Configuration settings = settings();
    settings.removeKey("execution.checkpointing.interval");
    var unfilled = new WriteLimits(VISITS * 2, Duration.ofMillis(20), LONG);

    JobClient job = job(settings, unfilled, -1, 20);
    Eventually.await(() -> stored() > 0);

    assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
    job.cancel().get();
  }

  @Test
  void aServerThatStopsAndStartsAgainIsWaitedFor() throws Exception {
    JobClient job = job(settings(), WriteLimits.standard(), -1);
    Eventually.await(() -> stored() > 0);
    assertThat(stored()).isLessThan(CUSTOMERS);
    server.stopAtOnce();
    server.startAgain();

    job.getJobExecutionResult().get();
    assertEachCustomersNewestVisitIsStored();
  }

  @Test
  void aJobThatWaitedTooLongGoesOnFromItsCheckpoint() throws Exception {
    var impatient = new WriteLimits(100, Duration.ofMillis(20), Duration.ofMillis(1));
    JobClient job = job(restarting(), impatient, -1);
    Eventually.await(() -> stored() > 0);
    server.stopAtOnce();
    server.startAgain();

    job.getJobExecutionResult().get();
    assertEachCustomersNewestVisitIsStored();
  }

  @Test
  void aJobThatMayNotRestartTellsWhatToDo() throws Exception {
    var impatient = new WriteLimits(100, Duration.ofMillis(20), Duration.ofMillis(1));
    JobClient job = job(settings(), impatient, -1);
    Eventually.await(() -> stored() > 0);
    server.stopAtOnce();
    try {
      assertThatThrownBy(() -> job.getJobExecutionResult().get())
          .isInstanceOf(ExecutionException.class)
          .hasStackTraceContaining(ClienteleException.class.getName())
          .hasStackTraceContaining("the database is out of reach or overloaded (SQL state ")
          .hasStackTraceContaining("the job goes on from its last checkpoint");
    } finally {
      server.startAgain();
    }
  }

  private static JobClient job(Configuration settings, WriteLimits limits, int failing)
      throws Exception {
    return job(settings, limits, failing, PER_SECOND);
  }

  private static JobClient job(
      Configuration settings, WriteLimits limits, int failing, int perSecond) throws Exception {
    var env = StreamExecutionEnvironment.createLocalEnvironment(2, settings);
    var numbers =
        new DataGeneratorSource<>(
            (Long number) -> number,
            VISITS,
            RateLimiterStrategy.perSecond(perSecond),
            TypeInformation.of(Long.class));
    env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
        .uid("numbers")
        .map(new FailOnce(failing))
        .uid("visits")
        .sinkTo(
            PostgresSink.ofStates(server.access(), new Visit.Rows(Visit.TABLE), "seen_at", limits))
        .uid("sink");
    return env.executeAsync("visits");
  }

  private static Configuration settings() {
    var settings = new Configuration();
    settings.setString("restart-strategy.type", "none");
    settings.setString("execution.checkpointing.interval", "150 ms");
    settings.setString("pipeline.object-reuse", "true");
    settings.setString("pipeline.generic-types", "false");
    return settings;
  }

  private static Configuration restarting() {
    Configuration settings = settings();
    settings.setString("restart-strategy.type", "fixed-delay");
    settings.setString("restart-strategy.fixed-delay.attempts", "1000");
    settings.setString("restart-strategy.fixed-delay.delay", "50 ms");
    return settings;
  }

  private static long stored() throws SQLException {
    boolean exists =
        server.rows("SELECT to_regclass('test.\"Visit \"\"s\"')").get(0).get(0) != null;
    return exists ? server.number("SELECT count(*) FROM " + Visit.NAME) : 0;
  }

  /** The two visits of a customer are {@link #CUSTOMERS} apart. */
  private static void assertEachCustomersNewestVisitIsStored() throws SQLException {
    assertThat(stored()).isEqualTo(CUSTOMERS);
    assertThat(
            server.number(
                "SELECT count(*) FROM %s WHERE note = 'note ' || (customer::int + %d)"
                    .formatted(Visit.NAME, CUSTOMERS)))
        .isEqualTo(CUSTOMERS);
  }

  /** Makes visits of numbers, and dies once at one of them. */
  private record FailOnce(int failing) implements MapFunction<Long, Visit> {
    @Override
    public Visit map(Long number) {
      if (number == failing && FAILURES.compareAndSet(0, 1)) {
        throw new IllegalStateException("injected failure");
      }
      return Visit.of(Long.toString(number % CUSTOMERS), number);
    }
  }
}

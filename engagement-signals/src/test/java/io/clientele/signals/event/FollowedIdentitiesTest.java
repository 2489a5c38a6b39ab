package io.clientele.signals.event;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.engagement.Grouping;
import io.clientele.signals.Eventually;
import io.clientele.signals.delta.StoredTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that go on while core.customer_identity changes. */
class FollowedIdentitiesTest {
  private static final Duration EVERY = Duration.ofMillis(200);
  private static final long MANY = 1_000_000;
  private static final BlockingQueue<String> HEARD = new LinkedBlockingQueue<>();

  @TempDir private Path folder;
  private StoredTable table;
  private JobClient job;

  @BeforeEach
  void open() throws Exception {
    HEARD.clear();
    table = new StoredTable(folder.resolve("lake"), CustomerIdentity.TABLE);
    table.add(row("1", "ann"), row("2", "bob"));
  }

  @AfterEach
  void cancel() throws Exception {
    if (!job.getJobStatus().get().isTerminalState()) {
      job.cancel().get();
    }
  }

  @Test
  void aTableThatStaysTheSameIsToldOnce() throws Exception {
    job = telling(new Configuration());
    await("crm:1=ann");
    await("crm:2=bob");

    assertNothingElseIsHeard();
  }

  @Test
  void aKeyThatMovesToAnotherCustomerIsToldAgain() throws Exception {
    job = telling(new Configuration());
    await("crm:2=bob");
    table.write(List.of(row("1", "ann"), row("2", "ann")));

    await("crm:2=ann");
  }

  @Test
  void aJobThatResumesGoesOnWhereItWas() throws Exception {
    job = telling(new Configuration());
    await("crm:2=bob");
    String savepoint = folder.resolve("savepoints").toUri().toString();
    String stopped = job.stopWithSavepoint(false, savepoint, SavepointFormatType.NATIVE).get();
    HEARD.clear();
    table.add(row("3", "cid"));

    var resumed = new Configuration();
    resumed.set(StateRecoveryOptions.SAVEPOINT_PATH, stopped);
    job = telling(resumed);
    assertThat(HEARD.poll(Eventually.LIMIT.toSeconds(), SECONDS)).isEqualTo("crm:3=cid");
    assertNothingElseIsHeard();
  }

  @Test
  void anEventWaitsForACustomerWhoIsAddedWhileTheJobRuns() throws Exception {
    job = resolving();
    await("ann at 1");
    assertThat(HEARD).doesNotContain("cid at 0");
    table.add(row("3", "cid"));

    await("cid at 0");
  }

  @Test
  void eventTimeMovesAsTheEventsHaveIt() throws Exception {
    job = resolving();

    await("time moves");
  }

  /** Tells every identity that comes. */
  private JobClient telling(Configuration settings) throws Exception {
    StreamExecutionEnvironment env = environment(settings);
    identities(env)
        .map(each -> HEARD.add(each.customerKey() + "=" + each.customerId()))
        .uid("told")
        .sinkTo(new DiscardingSink<>())
        .uid("end");
    return env.executeAsync();
  }

  /** Tells the customers of events without end: the first of crm:3, all others of crm:1. */
  private JobClient resolving() throws Exception {
    StreamExecutionEnvironment env = environment(new Configuration());
    identities(env)
        .keyBy(Identity::customerKey)
        .connect(events(env).keyBy(ChannelEvent::customerKey))
        .process(new ResolveCustomers(Duration.ofDays(1), Grouping.NONE))
        .process(new Tell())
        .sinkTo(new DiscardingSink<>());
    return env.executeAsync();
  }

  private DataStream<Identity> identities(StreamExecutionEnvironment env) {
    return Identities.followed(env, table.path(), EVERY);
  }

  private static DataStream<ChannelEvent> events(StreamExecutionEnvironment env) {
    var numbers =
        new DataGeneratorSource<>(
            (Long number) -> number, MANY, RateLimiterStrategy.perSecond(50), Types.LONG);
    return env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
        .map(FollowedIdentitiesTest::event)
        .returns(ChannelEvent.class)
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<ChannelEvent>forMonotonousTimestamps()
                .withTimestampAssigner((event, time) -> event.occurredAt()));
  }

  private static ChannelEvent event(long number) {
    String key = number == 0 ? "crm:3" : "crm:1";
    var version = new EventVersion(0, 0, false);
    return new ChannelEvent("e" + number, key, "web", "page_view", number, "", "", version);
  }

  private static StreamExecutionEnvironment environment(Configuration settings) {
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return StreamExecutionEnvironment.createLocalEnvironment(1, settings);
  }

  /** Waits for some looks at the table. */
  private static void assertNothingElseIsHeard() throws InterruptedException {
    assertThat(HEARD.poll(5 * EVERY.toMillis(), MILLISECONDS)).isNull();
  }

  private static void await(String expected) throws InterruptedException {
    String heard = "";
    while (!expected.equals(heard)) {
      heard = HEARD.poll(Eventually.LIMIT.toSeconds(), SECONDS);
      assertThat(heard).as("waiting for %s", expected).isNotNull();
    }
  }

  private static Object[] row(String key, String customer) {
    return new Object[] {"crm", key, customer, "own_key", null, 0L};
  }

  private static final class Tell extends ProcessFunction<CustomerTouch, String> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(CustomerTouch of, Context context, Collector<String> out) {
      HEARD.add(of.customerId() + " at " + of.touch().at());
      if (context.timerService().currentWatermark() > Long.MIN_VALUE) {
        HEARD.add("time moves");
      }
    }
  }
}

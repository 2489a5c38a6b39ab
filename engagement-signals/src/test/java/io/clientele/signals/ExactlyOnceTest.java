package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.signals.delta.CrashingSink;
import io.clientele.signals.delta.DeltaSink;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.EventVersion;
import io.clientele.signals.event.Identity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflow and the sink in streaming, with failures injected. */
class ExactlyOnceTest {
  private static final int EVENTS = 1500;
  private static final int PER_SECOND = 1000;
  private static final int CUSTOMERS = 7;
  private static final AtomicInteger FAILURES = new AtomicInteger();

  @TempDir private Path folder;
  private StoredTable table;

  @BeforeEach
  void open() {
    table = new StoredTable(folder.resolve("lake"), EngagementSignal.TABLE);
    FAILURES.set(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {611, 1204, 1499})
  void aFailureAtASeededRecordLosesAndDoublesNothing(int failing) throws Exception {
    Configuration settings = settings();
    settings.setString("restart-strategy.type", "fixed-delay");
    settings.setString("restart-strategy.fixed-delay.delay", "50 ms");

    run(settings, failing, sink("one"));

    assertThat(FAILURES).hasValue(1);
    assertEveryEventCountsOnce();
    assertThat(table.version()).isEqualTo(1);
  }

  @Test
  void aCommitThatFlinkNeverHeardOfIsNotRepeatedUnderANewJob() throws Exception {
    Configuration dying = settings();
    dying.setString(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    assertThatThrownBy(() -> run(dying, -1, new CrashingSink<>(sink("one"), 1)))
        .hasStackTraceContaining("crash after the commit");
    assertThat(table.version()).isEqualTo(1);
    table.write(List.of());

    Configuration resumed = settings();
    resumed.setString("execution.state-recovery.path", lastCheckpoint().toString());
    run(resumed, -1, sink("two"));

    assertThat(table.version()).as("the replayed commit is skipped").isEqualTo(2);
    assertThat(table.rows()).isEmpty();
  }

  private void assertEveryEventCountsOnce() throws Exception {
    long counted =
        table.rows().stream().mapToLong(row -> (Long) row.get(EngagementSignal.EVENTS_30D)).sum();
    assertThat(table.rows()).hasSize(CUSTOMERS);
    assertThat(counted).isEqualTo(EVENTS);
    assertThat(table.rows())
        .extracting((Map<String, Object> row) -> row.get(EngagementSignal.CUSTOMER_ID))
        .doesNotHaveDuplicates();
  }

  private Configuration settings() {
    Configuration settings = FlinkSettings.of(RuntimeExecutionMode.STREAMING);
    settings.setString("execution.checkpointing.interval", "150 ms");
    settings.setString(
        "execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    return settings;
  }

  private DeltaSink<CustomerSignal> sink(String application) {
    return DeltaSink.replacing(table.path(), new SignalRows(), application);
  }

  private static void run(Configuration settings, int failing, Sink<CustomerSignal> sink)
      throws Exception {
    var env = StreamExecutionEnvironment.createLocalEnvironment(2, settings);
    var numbers =
        new DataGeneratorSource<>(
            (Long number) -> number,
            EVENTS,
            RateLimiterStrategy.perSecond(PER_SECOND),
            TypeInformation.of(Long.class));
    var events =
        env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
            .uid("numbers")
            .map(new FailOnce(failing))
            .uid("events");
    var identities =
        env.fromSequence(0, CUSTOMERS - 1)
            .uid("sequence")
            .map(number -> new Identity("crm:" + number, "c" + number))
            .returns(Identity.class)
            .uid("identities");
    new SignalsWorkflow(
            BotRules.standard(), TestRun.RULES, new Pace.UpTo(TestRun.AS_OF), Retention.USUAL)
        .define(events, identities)
        .customers()
        .sinkTo(sink)
        .uid("sink");
    env.execute("exactly once");
  }

  private Path lastCheckpoint() throws Exception {
    try (var files = Files.walk(folder.resolve("checkpoints"))) {
      return files
          .filter(file -> file.getFileName().toString().equals("_metadata"))
          .map(Path::getParent)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Makes events of numbers, and dies once at one of them. */
  private record FailOnce(int failing) implements MapFunction<Long, ChannelEvent> {
    @Override
    public ChannelEvent map(Long number) {
      if (number == failing && FAILURES.compareAndSet(0, 1)) {
        throw new IllegalStateException("injected failure");
      }
      return new ChannelEvent(
          "e" + number,
          "crm:" + number % CUSTOMERS,
          "web",
          "page_view",
          TestRun.AS_OF.toEpochMilli() - number * 1000,
          "",
          "",
          new EventVersion(0, 0, false));
    }
  }
}

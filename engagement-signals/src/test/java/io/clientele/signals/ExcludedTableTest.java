package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.ops.ExcludedEvent;
import io.clientele.signals.delta.DeltaSink;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.EventVersion;
import io.clientele.signals.event.ExcludedRows;
import io.clientele.signals.event.Identity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excluded events on their way to the table while the job fails. */
class ExcludedTableTest {
  private static final int EVENTS = 1500;
  private static final AtomicInteger FAILURES = new AtomicInteger();

  @TempDir private Path folder;
  private StoredTable table;

  @BeforeEach
  void open() {
    table = new StoredTable(folder.resolve("lake"), ExcludedEvent.TABLE);
    FAILURES.set(0);
  }

  @Test
  void aFailureTellsNoExcludedEventTwiceAndLosesNone() throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, settings());
    var numbers =
        new DataGeneratorSource<>(
            (Long number) -> number, EVENTS, RateLimiterStrategy.perSecond(1000), Types.LONG);
    var events =
        env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
            .uid("numbers")
            .map(new FailOnce(1111))
            .uid("events");
    workflow()
        .define(events, env.fromData(new Identity("crm:1", "ann")))
        .excluded()
        .sinkTo(
            DeltaSink.appending(
                table.path(), new ExcludedRows(), "test", ExcludedEvent.OCCURRED_AT))
        .uid("excluded");
    env.execute();

    assertThat(FAILURES).hasValue(1);
    assertThat(table.version()).as("commits of several checkpoints").isGreaterThan(1);
    assertThat(table.rows())
        .hasSize(EVENTS)
        .extracting((Map<String, Object> row) -> row.get(ExcludedEvent.EVENT_ID))
        .doesNotHaveDuplicates();
    assertThat(table.rows())
        .extracting(row -> row.get(ExcludedEvent.SOURCE), row -> row.get(ExcludedEvent.REASON))
        .containsOnly(
            org.assertj.core.groups.Tuple.tuple("web", "scanner"),
            org.assertj.core.groups.Tuple.tuple("web", "unknown_customer"));
  }

  private static SignalsWorkflow workflow() {
    return new SignalsWorkflow(
        BotRules.standard(),
        TestRun.RULES,
        new Pace.Live(Duration.ofMinutes(5), TestRun.END, Duration.ZERO),
        Retention.USUAL);
  }

  private Configuration settings() {
    Configuration settings = FlinkSettings.of(RuntimeExecutionMode.STREAMING);
    settings.setString("execution.checkpointing.interval", "150 ms");
    settings.setString(
        "execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    settings.setString("restart-strategy.type", "fixed-delay");
    settings.setString("restart-strategy.fixed-delay.delay", "50 ms");
    return settings;
  }

  /** Scanners' events, and of each third one a stranger's; dies once at one of them. */
  private record FailOnce(int failing) implements MapFunction<Long, ChannelEvent> {
    @Override
    public ChannelEvent map(Long number) {
      if (number == failing && FAILURES.compareAndSet(0, 1)) {
        throw new IllegalStateException("injected failure");
      }
      boolean isStranger = number % 3 == 0;
      return new ChannelEvent(
          "web:" + number,
          isStranger ? "crm:9" : "crm:1",
          "web",
          "page_view",
          TestRun.AS_OF.toEpochMilli() - number,
          "",
          isStranger ? "" : "SomeBot/1",
          new EventVersion(0, 0, false));
    }
  }
}

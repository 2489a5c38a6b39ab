package io.clientele.signals;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.signals.engagement.CustomerTrigger;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.Excluded;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Runs the workflow on a MiniCluster and tells what came out, customers in order. */
record TestRun(
    List<CustomerSignal> signals,
    List<CustomerTrigger> triggers,
    List<Excluded> excluded,
    Map<Outcome, Long> outcomes) {
  static final Instant AS_OF = Instant.parse("2024-03-11T00:00:00Z");

  /** Long after every event. */
  static final long END = Instant.parse("2025-03-11T00:00:00Z").toEpochMilli();

  static final EngagementRules RULES = EngagementRules.standard(ZoneId.of("UTC"));

  static TestRun of(List<ChannelEvent> events, List<Identity> identities) throws Exception {
    return of(events, identities, RuntimeExecutionMode.BATCH);
  }

  static TestRun of(List<ChannelEvent> events, List<Identity> identities, RuntimeExecutionMode mode)
      throws Exception {
    StreamExecutionEnvironment env = TestCluster.environment(2, FlinkSettings.of(mode));
    var source = env.fromData(ChannelEvent.class, events.toArray(ChannelEvent[]::new));
    return of(env, source.rebalance(), identities, new Pace.UpTo(AS_OF));
  }

  private static TestRun of(
      StreamExecutionEnvironment env,
      DataStream<ChannelEvent> events,
      List<Identity> identities,
      Pace pace)
      throws Exception {
    SignalsWorkflow.Signals signals =
        new SignalsWorkflow(BotRules.standard(), RULES, pace, Retention.USUAL)
            .define(
                events,
                env.fromData(Identity.class, identities.toArray(Identity[]::new)).rebalance());
    try (CloseableIterator<CustomerSignal> customers = signals.customers().collectAsync();
        CloseableIterator<CustomerTrigger> triggers = signals.triggers().collectAsync();
        CloseableIterator<Excluded> excluded = signals.excluded().collectAsync()) {
      JobClient job = env.executeAsync("test");
      List<CustomerSignal> rows = all(customers);
      List<CustomerTrigger> fired = all(triggers);
      List<Excluded> aside = all(excluded);
      rows.sort(Comparator.comparing(CustomerSignal::customerId));
      fired.sort(
          Comparator.comparing(CustomerTrigger::customerId)
              .thenComparing(each -> each.trigger().at())
              .thenComparing(each -> each.trigger().name()));
      aside.sort(Comparator.comparing(Excluded::eventId));
      return new TestRun(rows, fired, aside, outcomes(job.getJobExecutionResult().get()));
    }
  }

  /**
   * Follows the events in one task, in the order in which they come.
   *
   * @return the last signal of each customer
   */
  static TestRun live(List<ChannelEvent> events, List<Identity> identities, Duration lateness)
      throws Exception {
    Configuration settings = FlinkSettings.of(RuntimeExecutionMode.STREAMING);
    // A stream that ends waits for the checkpoint after its end.
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    StreamExecutionEnvironment env = TestCluster.environment(1, settings);
    var source =
        env.fromData(ChannelEvent.class, events.toArray(ChannelEvent[]::new))
            .assignTimestampsAndWatermarks(EachEvent.within(lateness));
    TestRun run =
        of(env, source, identities, new Pace.Live(Duration.ofMinutes(5), END, Duration.ZERO));
    var last = new TreeMap<String, CustomerSignal>();
    run.signals().forEach(signal -> last.put(signal.customerId(), signal));
    return new TestRun(List.copyOf(last.values()), run.triggers(), run.excluded(), run.outcomes());
  }

  private static <T> List<T> all(CloseableIterator<T> records) {
    var all = new ArrayList<T>();
    records.forEachRemaining(all::add);
    return all;
  }

  CustomerSignal only() {
    if (signals.size() != 1) {
      throw new AssertionError("One signal expected: " + signals);
    }
    return signals.get(0);
  }

  /** Each event that does not count, and why. */
  Map<String, Outcome> reasons() {
    return excluded.stream().collect(Collectors.toMap(Excluded::eventId, Excluded::reason));
  }

  long count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  private static Map<Outcome, Long> outcomes(JobExecutionResult result) {
    var counts = new EnumMap<Outcome, Long>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      Long count = result.getAccumulatorResult(outcome.name());
      if (count != null) {
        counts.put(outcome, count);
      }
    }
    return counts;
  }
}

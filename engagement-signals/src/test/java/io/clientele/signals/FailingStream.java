package io.clientele.signals;

import static io.clientele.signals.OneFailure.passing;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.mart.EngagementChannel;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.contracts.table.Table;
import io.clientele.signals.OneFailure.Place;
import io.clientele.signals.audit.AuditedStream;
import io.clientele.signals.delta.CrashingSink;
import io.clientele.signals.delta.DeltaSink;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.engagement.ChannelRows;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.engagement.TriggerRows;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.Identities;
import io.clientele.signals.feed.SourceList;
import io.clientele.signals.kafka.Delivery;
import io.clientele.signals.kafka.EventTime;
import io.clientele.signals.kafka.TestBroker;
import io.clientele.signals.kafka.TopicFeed;
import io.clientele.signals.kafka.TopicFeeds;
import io.clientele.signals.kafka.TopicSinks;
import io.clientele.signals.kafka.TopicSource;
import io.clientele.sources.References;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The workflow between real topics and tables, as the command puts it together, with places to fail
 * at; restarts once.
 *
 * @param until the moment that signals describe, in milliseconds since 1970
 */
record FailingStream(AuditedStream stream, TestBroker broker, long until) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Some parts of the tables with each checkpoint. */
  private static final Duration TABLES_EVERY = Duration.ofMillis(400);

  /** Runs over all that was sent, to the end. */
  void run(MiniCluster cluster) throws Exception {
    run(cluster, signals -> {});
  }

  /**
   * @param more writes signals to where the command does not
   */
  void run(MiniCluster cluster, Consumer<SignalsWorkflow.Signals> more) throws Exception {
    var env = StreamExecutionEnvironment.getExecutionEnvironment(settings());
    TopicSource.Read read = new TopicSource(feeds(), time(), /* untilEnd= */ true).read(env);
    SignalsWorkflow.Signals signals =
        passingSignals(
            workflow()
                .define(
                    passing(Place.EVENTS, read.events()),
                    Identities.stored(env, path(CustomerIdentity.TABLE))));
    write(signals);
    more.accept(signals);
    passing(Place.LETTERS, read.letters())
        .sinkTo(sinks().deadLetters(stream.letters()))
        .uid("dead-letters");
    var job = cluster.submitJob(env.getStreamGraph().getJobGraph()).get().getJobID();
    cluster.requestJobResult(job).get().toJobExecutionResult(getClass().getClassLoader());
  }

  private static SignalsWorkflow.Signals passingSignals(SignalsWorkflow.Signals signals) {
    return new SignalsWorkflow.Signals(
        passing(Place.SIGNALS, signals.customers()),
        signals.channels(),
        signals.rows(),
        passing(Place.CHANNELS, signals.channelRows()),
        signals.groups(),
        passing(Place.TRIGGERS, signals.triggers()),
        signals.excluded());
  }

  private void write(SignalsWorkflow.Signals signals) {
    signals.customers().sinkTo(sinks().sink(new SignalRows())).uid("topic-signals");
    signals.triggers().sinkTo(sinks().sink(new TriggerRows())).uid("topic-triggers");
    toTable(
        signals.rows(),
        DeltaSink.merging(path(EngagementSignal.TABLE), new SignalRows(), "a"),
        () -> OneFailure.pass(Place.STAGED_SIGNALS),
        () -> OneFailure.pass(Place.COMMITTED_SIGNALS));
    toTable(
        signals.channelRows(),
        DeltaSink.merging(path(EngagementChannel.TABLE), new ChannelRows(), "b"),
        () -> OneFailure.pass(Place.STAGED_CHANNELS),
        () -> OneFailure.pass(Place.COMMITTED_CHANNELS));
    toTable(
        signals.triggers(),
        DeltaSink.appending(
            path(SignalTrigger.TABLE), new TriggerRows(), "c", SignalTrigger.FIRED_AT),
        () -> OneFailure.pass(Place.STAGED_TRIGGERS),
        () -> OneFailure.pass(Place.COMMITTED_TRIGGERS));
  }

  private static <T> void toTable(
      DataStream<T> records,
      DeltaSink<T> sink,
      CrashingSink.Crash staged,
      CrashingSink.Crash committed) {
    records
        .sinkTo(new CrashingSink<>(sink, staged, committed))
        .uid("table-" + records.getTransformation().getName());
  }

  private String path(Table table) {
    return new StoredTable(stream.lake(), table).path();
  }

  private SignalsWorkflow workflow() {
    return new SignalsWorkflow(
        BotRules.standard(),
        AuditedStream.RULES,
        new Pace.Live(MINUTE, until, TABLES_EVERY),
        Retention.USUAL);
  }

  private TopicSinks sinks() {
    return new TopicSinks(broker.cluster(), Delivery.EXACTLY_ONCE, stream.letters(), MINUTE);
  }

  private List<TopicFeed> feeds() {
    return new TopicFeeds(broker.cluster(), new References(name -> null))
        .of(SourceList.read(stream.feeds()));
  }

  private static EventTime time() {
    return new EventTime(AuditedStream.LATENESS, MINUTE, MINUTE, Clock.systemUTC());
  }

  /** The command creates its topics before its job begins. */
  static void createTopics(TestBroker broker) throws Exception {
    broker.create(TopicSinks.topicOf(EngagementSignal.TABLE), 1);
    broker.create(TopicSinks.topicOf(SignalTrigger.TABLE), 1);
  }

  private static Configuration settings() {
    Configuration settings = FlinkSettings.of(RuntimeExecutionMode.STREAMING);
    settings.setString("parallelism.default", "2");
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50));
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
    return settings;
  }
}

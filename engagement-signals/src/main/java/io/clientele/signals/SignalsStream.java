package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.mart.EngagementChannel;
import io.clientele.contracts.mart.EngagementGroup;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.contracts.ops.ExcludedEvent;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;
import io.clientele.signals.delta.DeltaSink;
import io.clientele.signals.engagement.ChannelRows;
import io.clientele.signals.engagement.GroupRows;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.engagement.TriggerRows;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ExcludedRows;
import io.clientele.signals.event.Identities;
import io.clientele.signals.event.Identity;
import io.clientele.signals.kafka.TopicFeed;
import io.clientele.signals.kafka.TopicSinks;
import io.clientele.signals.kafka.TopicSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The workflow between its edges in Kafka: topics of events in, topics and tables of signals out.
 */
final class SignalsStream {
  private static final Duration REFRESH = Duration.ofMinutes(1);

  private final StreamRequest request;
  private final EngagementRules rules;
  private final List<TopicFeed> feeds;
  private final Sinks sinks;

  /** What signals go to beside the tables of the lake. */
  record Sinks(TopicSinks topics, Optional<PostgresTables> tables) {}

  SignalsStream(StreamRequest request, EngagementRules rules, List<TopicFeed> feeds, Sinks sinks) {
    this.request = request;
    this.rules = rules;
    this.feeds = feeds;
    this.sinks = sinks;
  }

  /**
   * Starts the job, in this process or on the cluster that runs it.
   *
   * @param resumed checkpoint or savepoint that it goes on from
   */
  JobClient start(Optional<String> resumed) throws Exception {
    StreamExecutionEnvironment env = environment(resumed);
    TopicSource.Read read = new TopicSource(feeds, request.time(), request.untilEnd()).read(env);
    write(workflow().define(read.events(), identities(env)));
    read.letters()
        .sinkTo(sinks.topics().deadLetters(request.output().deadLetters()))
        .uid("dead-letters")
        .name(request.output().deadLetters());
    return env.executeAsync("engagement-signals");
  }

  private StreamExecutionEnvironment environment(Optional<String> resumed) {
    Deployment deployment = Deployment.here();
    if (request.metrics().isPresent() && deployment.isOnCluster()) {
      throw new ClienteleException(
          "Cannot answer Prometheus from a job on a cluster.",
          "Leave --metrics out, and let the cluster's own settings name a reporter.");
    }
    if (request.checkpoints().state() == StateBackend.CHANGELOG && deployment.isOnCluster()) {
      throw new ClienteleException(
          "Cannot log changes of a job on a cluster.",
          "Leave --state out, and let the cluster's own settings enable state.changelog.");
    }
    return deployment.environment(FlinkSettings.of(request, resumed));
  }

  private void write(SignalsWorkflow.Signals signals) {
    DataStream<CustomerSignal> customers =
        signals
            .customers()
            .map(new SameHalfLife(rules.score().halfLife()))
            .uid("half-life")
            .name("same half-life")
            .map(new CountSignals())
            .uid("count-signals")
            .name("count signals");
    toTopic(customers, new SignalRows());
    toTopic(signals.triggers(), new TriggerRows());
    sinks.tables().ifPresent(tables -> tables.write(customers, signals));
    toTable(
        signals.rows(),
        EngagementSignal.TABLE,
        DeltaSink.merging(path(EngagementSignal.TABLE), new SignalRows(), fresh()));
    toTable(
        signals.channelRows(),
        EngagementChannel.TABLE,
        DeltaSink.merging(path(EngagementChannel.TABLE), new ChannelRows(), fresh()));
    signals
        .groups()
        .ifPresent(
            groups ->
                toTable(
                    groups,
                    EngagementGroup.TABLE,
                    DeltaSink.merging(path(EngagementGroup.TABLE), new GroupRows(), fresh())));
    toTable(
        signals.triggers(),
        SignalTrigger.TABLE,
        DeltaSink.appending(
            path(SignalTrigger.TABLE), new TriggerRows(), fresh(), SignalTrigger.FIRED_AT));
    toTable(
        signals.excluded(),
        ExcludedEvent.TABLE,
        DeltaSink.appending(
            path(ExcludedEvent.TABLE), new ExcludedRows(), fresh(), ExcludedEvent.OCCURRED_AT));
  }

  private <T> void toTopic(DataStream<T> records, DeltaRows<T> rows) {
    String topic = TopicSinks.topicOf(rows.table());
    records.sinkTo(sinks.topics().sink(rows)).uid("topic-" + rows.table().name()).name(topic);
  }

  private static <T> void toTable(DataStream<T> records, Table table, DeltaSink<T> sink) {
    String name = table.qualifiedName();
    records.sinkTo(sink).uid(name).name(name);
  }

  private String path(Table table) {
    return request.signals().pathOf(table);
  }

  private DataStream<Identity> identities(StreamExecutionEnvironment env) {
    String table = path(CustomerIdentity.TABLE);
    return request.untilEnd()
        ? Identities.stored(env, table)
        : Identities.followed(env, table, REFRESH);
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  /** What a run over whole topics leaves open counts up to its moment, and no further. */
  private SignalsWorkflow workflow() {
    long until = request.untilEnd() ? request.signals().asOf().toEpochMilli() : Long.MAX_VALUE;
    var pace = new Pace.Live(request.time().ahead(), until, request.output().tablesEvery());
    return new SignalsWorkflow(BotRules.standard(), rules, pace, Retention.USUAL);
  }
}

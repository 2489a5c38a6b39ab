package io.clientele.signals;

import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.signals.engagement.CustomerSignal;
import io.clientele.signals.engagement.EngagementRules;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.Identity;
import io.clientele.signals.kafka.TopicFeed;
import io.clientele.signals.kafka.TopicSinks;
import io.clientele.signals.kafka.TopicSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The workflow between its edges in Kafka: topics of events in, topics of signals out. */
final class SignalsStream {
  private static final Duration MEMORY = Duration.ofDays(30);

  private final StreamRequest request;
  private final List<TopicFeed> feeds;
  private final TopicSinks sinks;

  SignalsStream(StreamRequest request, List<TopicFeed> feeds, TopicSinks sinks) {
    this.request = request;
    this.feeds = feeds;
    this.sinks = sinks;
  }

  /**
   * Starts the job, in this process or on the cluster that runs it.
   *
   * @param resumed checkpoint or savepoint that it goes on from
   */
  JobClient start(Optional<String> resumed) throws Exception {
    StreamExecutionEnvironment env = environment(FlinkSettings.of(request, resumed));
    TopicSource.Read read = new TopicSource(feeds, request.time(), request.untilEnd()).read(env);
    DataStream<Identity> identities =
        new IdentityTable(request.signals().lake()).read(env, request.untilEnd());
    write(workflow().define(read.events(), identities));
    read.letters()
        .sinkTo(sinks.deadLetters(request.output().deadLetters()))
        .uid("dead-letters")
        .name(request.output().deadLetters());
    return env.executeAsync("engagement-signals");
  }

  /** A cluster hands its settings in; where none does, the environment is this process. */
  private static StreamExecutionEnvironment environment(Configuration wanted) {
    var given = StreamExecutionEnvironment.getExecutionEnvironment();
    return StreamExecutionEnvironment.getExecutionEnvironment(
        FlinkSettings.without(given.getConfiguration(), wanted));
  }

  /** A sink that merges signals into the table joins the topic here. */
  private void write(DataStream<CustomerSignal> signals) {
    signals
        .map(new CountCustomers())
        .uid("count-signals")
        .name("count signals")
        .sinkTo(sinks.sink(new SignalRows(request.signals().asOf())))
        .uid("signals")
        .name(TopicSinks.topicOf(EngagementSignal.TABLE));
  }

  private SignalsWorkflow workflow() {
    EngagementScore standard = EngagementScore.standard();
    var score =
        new EngagementScore(
            request.signals().halfLife(), standard.weights(), standard.defaultWeight());
    return new SignalsWorkflow(
        BotRules.standard(), new EngagementRules(request.signals().asOf(), score), MEMORY);
  }
}

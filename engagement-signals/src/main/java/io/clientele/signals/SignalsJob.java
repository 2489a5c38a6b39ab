package io.clientele.signals;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaSink;
import io.clientele.signals.engagement.EngagementRules;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.IdentityReader;
import io.clientele.signals.feed.Feeds;
import io.clientele.signals.feed.SplitEvents;
import java.time.Duration;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The workflow between its edges in this process: feed files in, mart.engagement_signal out. */
final class SignalsJob {
  private static final Duration MEMORY = Duration.ofDays(30);

  private final SignalsRequest request;

  SignalsJob(SignalsRequest request) {
    this.request = request;
  }

  /**
   * @param application fresh unique id of the table's transactions
   */
  JobExecutionResult run(Feeds feeds, String application) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            request.parallelism(), FlinkSettings.of(RuntimeExecutionMode.BATCH));
    SingleOutputStreamOperator<ChannelEvent> events =
        feeds.read(env).process(new SplitEvents()).uid("events").name("split events");
    workflow()
        .define(events, identities(env))
        .map(new CountCustomers())
        .name("count customers")
        .sinkTo(new DeltaSink<>(path(EngagementSignal.TABLE), rows(), application))
        .uid("signals")
        .name(EngagementSignal.TABLE.qualifiedName());
    return env.execute("engagement-signals");
  }

  private SignalsWorkflow workflow() {
    EngagementScore standard = EngagementScore.standard();
    var score =
        new EngagementScore(request.halfLife(), standard.weights(), standard.defaultWeight());
    return new SignalsWorkflow(
        BotRules.standard(), new EngagementRules(request.asOf(), score), MEMORY);
  }

  private DataStream<Identity> identities(StreamExecutionEnvironment env) {
    return env.fromData(path(CustomerIdentity.TABLE))
        .flatMap(new IdentityReader())
        .uid("identities")
        .name(CustomerIdentity.TABLE.qualifiedName());
  }

  private SignalRows rows() {
    return new SignalRows(request.asOf());
  }

  private String path(Table table) {
    return request.lake() + "/" + table.layer() + "/" + table.name();
  }
}

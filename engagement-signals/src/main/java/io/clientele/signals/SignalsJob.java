package io.clientele.signals;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.signals.delta.DeltaRows;
import io.clientele.signals.delta.DeltaSink;
import io.clientele.signals.engagement.ChannelRows;
import io.clientele.signals.engagement.GroupRows;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.engagement.TriggerRows;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.ExcludedRows;
import io.clientele.signals.event.Identities;
import io.clientele.signals.feed.Feeds;
import io.clientele.signals.feed.SplitEvents;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The workflow between its edges in this process: feed files in, tables out. */
final class SignalsJob {
  private final SignalsRequest request;

  SignalsJob(SignalsRequest request) {
    this.request = request;
  }

  /**
   * @param application fresh unique id of the tables' transactions
   */
  JobExecutionResult run(Feeds feeds, String application) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            request.parallelism(), FlinkSettings.of(RuntimeExecutionMode.BATCH));
    SingleOutputStreamOperator<ChannelEvent> events =
        feeds.read(env).process(new SplitEvents()).uid("events").name("split events");
    SignalsWorkflow.Signals signals =
        workflow(feeds)
            .define(events, Identities.stored(env, request.pathOf(CustomerIdentity.TABLE)));
    write(
        signals.rows().map(new CountSignals()).uid("count-signals"), new SignalRows(), application);
    write(signals.channelRows(), new ChannelRows(), application);
    signals.groups().ifPresent(groups -> write(groups, new GroupRows(), application));
    write(signals.triggers(), new TriggerRows(), application);
    write(signals.excluded(), new ExcludedRows(), application);
    return env.execute("engagement-signals");
  }

  private <T> void write(DataStream<T> records, DeltaRows<T> rows, String application) {
    String name = rows.table().qualifiedName();
    records
        .sinkTo(DeltaSink.replacing(request.pathOf(rows.table()), rows, application))
        .uid(name)
        .name(name);
  }

  private SignalsWorkflow workflow(Feeds feeds) {
    return new SignalsWorkflow(
        BotRules.standard(),
        RulesFile.beside(request.feeds(), feeds.timeZone()),
        new Pace.UpTo(request.asOf()),
        Retention.USUAL);
  }
}

package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.ChannelSignal;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.event.Outcome;
import io.clientele.signals.metrics.EventCounter;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sums up a customer's touches and tells the signal once event time reaches the moment it
 * describes; counts by channel go to a side output. Keyed by customer.
 */
public final class ScoreCustomers
    extends KeyedProcessFunction<String, CustomerTouch, CustomerSignal> {
  public static final OutputTag<ChannelSignal> CHANNELS = new OutputTag<>("channels") {};
  private static final long serialVersionUID = 2;

  private final EngagementRules rules;
  private final long asOf;
  private transient ValueState<Engagement> engagement;
  private transient EventCounter counted;
  private transient EventCounter afterAsOf;

  /**
   * @param asOf the moment that signals describe, in milliseconds since 1970; later touches do not
   *     count
   */
  public ScoreCustomers(EngagementRules rules, long asOf) {
    this.rules = rules;
    this.asOf = asOf;
  }

  @Override
  public void open(OpenContext context) {
    var type = TypeInformation.of(Engagement.class);
    engagement = getRuntimeContext().getState(new ValueStateDescriptor<>("engagement", type));
    counted = Outcome.COUNTED.counter(getRuntimeContext());
    afterAsOf = Outcome.AFTER_AS_OF.counter(getRuntimeContext());
  }

  @Override
  public void processElement(CustomerTouch of, Context context, Collector<CustomerSignal> out)
      throws IOException {
    if (of.touch().at() > asOf) {
      afterAsOf.add(of.touch().id());
      return;
    }
    Engagement before = engagement.value();
    engagement.update((before == null ? Engagement.NONE : before).plus(of.touch(), rules));
    counted.add(of.touch().id());
    context.timerService().registerEventTimeTimer(asOf);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<CustomerSignal> out)
      throws IOException {
    Engagement whole = engagement.value();
    out.collect(whole.signalOf(context.getCurrentKey(), asOf, rules));
    for (ChannelSignal channel : whole.channelsOf(context.getCurrentKey(), asOf)) {
      context.output(CHANNELS, channel);
    }
  }
}

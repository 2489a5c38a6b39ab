package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.Touch;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.event.Outcome;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells a customer's signal anew with every touch, as of the latest one; the counts of its channel
 * go to a side output. Whatever the order of touches, the last signal is the same. Keyed by
 * customer.
 */
public final class FollowCustomers
    extends KeyedProcessFunction<String, CustomerTouch, CustomerSignal> {
  private static final long serialVersionUID = 1;

  private final EngagementRules rules;
  private final Duration memory;
  private transient ValueState<Engagement> engagement;
  private transient LongCounter counted;

  /**
   * @param memory how long a customer is remembered whom nothing touches, in processing time
   */
  public FollowCustomers(EngagementRules rules, Duration memory) {
    this.rules = rules;
    this.memory = memory;
  }

  @Override
  public void open(OpenContext context) {
    var known = new ValueStateDescriptor<>("engagement", TypeInformation.of(Engagement.class));
    known.enableTimeToLive(StateTtlConfig.newBuilder(memory).build());
    engagement = getRuntimeContext().getState(known);
    counted = Outcome.COUNTED.counter(getRuntimeContext());
  }

  @Override
  public void processElement(CustomerTouch of, Context context, Collector<CustomerSignal> out)
      throws IOException {
    Touch touch = of.touch();
    Engagement before = engagement.value();
    Engagement now = (before == null ? Engagement.NONE : before).plus(touch, rules);
    engagement.update(now);
    counted.add(1);
    out.collect(now.signalOf(of.customerId(), now.lastTouchAt(), rules));
    context.output(
        ScoreCustomers.CHANNELS,
        now.channelOf(of.customerId(), touch.channel(), now.lastTouchAt()));
  }
}

package io.clientele.signals.engagement;

import io.clientele.signals.event.Outcome;
import io.clientele.signals.event.Touch;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sums up a customer's touches and tells the signal once event time reaches the moment it
 * describes. Keyed by customer.
 */
public final class ScoreCustomers extends KeyedProcessFunction<String, Touch, CustomerSignal> {
  private static final long serialVersionUID = 1;

  private final EngagementRules rules;
  private transient ValueState<Engagement> engagement;
  private transient LongCounter counted;
  private transient LongCounter afterAsOf;

  public ScoreCustomers(EngagementRules rules) {
    this.rules = rules;
  }

  @Override
  public void open(OpenContext context) {
    var type = TypeInformation.of(Engagement.class);
    engagement = getRuntimeContext().getState(new ValueStateDescriptor<>("engagement", type));
    counted = Outcome.COUNTED.counter(getRuntimeContext());
    afterAsOf = Outcome.AFTER_AS_OF.counter(getRuntimeContext());
  }

  @Override
  public void processElement(Touch touch, Context context, Collector<CustomerSignal> out)
      throws java.io.IOException {
    if (rules.isAfterAsOf(touch)) {
      afterAsOf.add(1);
      return;
    }
    Engagement before = engagement.value();
    engagement.update((before == null ? Engagement.NONE : before).plus(rules.of(touch)));
    counted.add(1);
    context.timerService().registerEventTimeTimer(rules.asOf().toEpochMilli());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<CustomerSignal> out)
      throws java.io.IOException {
    out.collect(engagement.value().signalOf(context.getCurrentKey()));
  }
}

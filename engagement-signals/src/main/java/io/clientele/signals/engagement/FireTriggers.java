package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.CustomerTriggers;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.Touch;
import io.clientele.contracts.engagement.Trigger;
import io.clientele.signals.event.CustomerTouch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Fires triggers. Touches wait until event time reaches them and are taken in its order, so that
 * what fires does not depend on the order in which they came. Keyed by customer.
 */
public final class FireTriggers
    extends KeyedProcessFunction<String, CustomerTouch, CustomerTrigger> {
  private static final long serialVersionUID = 1;
  private static final long NEVER = Long.MAX_VALUE;

  private final EngagementRules rules;
  private final long until;
  private final Duration memory;
  private transient MapState<Long, List<Touch>> waiting;
  private transient ValueState<CustomerTriggers> triggers;

  /**
   * @param until nothing fires later, and later touches do not count; milliseconds since 1970, the
   *     largest number where there is no end
   * @param memory how long a customer is remembered whom nothing touches, in processing time
   */
  public FireTriggers(EngagementRules rules, long until, Duration memory) {
    this.rules = rules;
    this.until = until;
    this.memory = memory;
  }

  @Override
  public void open(OpenContext context) {
    var touches = Types.LIST(TypeInformation.of(Touch.class));
    var known = new ValueStateDescriptor<>("triggers", TypeInformation.of(CustomerTriggers.class));
    known.enableTimeToLive(StateTtlConfig.newBuilder(memory).build());
    waiting =
        getRuntimeContext().getMapState(new MapStateDescriptor<>("waiting", Types.LONG, touches));
    triggers = getRuntimeContext().getState(known);
  }

  @Override
  public void processElement(CustomerTouch of, Context context, Collector<CustomerTrigger> out)
      throws Exception {
    Touch touch = of.touch();
    if (touch.at() > until) {
      return;
    }
    List<Touch> others = waiting.get(touch.at());
    var together = new ArrayList<>(others == null ? List.<Touch>of() : others);
    together.add(touch);
    waiting.put(touch.at(), together);
    context.timerService().registerEventTimeTimer(touch.at());
    if (hasEnd()) {
      // In batch, Flink forgets timers that a timer sets: this one tells all that time brings.
      context.timerService().registerEventTimeTimer(until);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<CustomerTrigger> out)
      throws Exception {
    CustomerTriggers state = triggers.value() == null ? CustomerTriggers.NONE : triggers.value();
    List<Touch> touches = waiting.get(timestamp);
    if (touches != null) {
      waiting.remove(timestamp);
      touches.sort(Touch.ORDER);
      for (Touch touch : touches) {
        state = told(state.touched(touch, rules), context.getCurrentKey(), out);
      }
    }
    state = told(state.elapsed(timestamp, rules), context.getCurrentKey(), out);
    triggers.update(state);
    long due = state.due(rules);
    if (due <= until && due != NEVER) {
      context.timerService().registerEventTimeTimer(due);
    }
  }

  private boolean hasEnd() {
    return until != NEVER;
  }

  private static CustomerTriggers told(
      CustomerTriggers.Step step, String customer, Collector<CustomerTrigger> out) {
    for (Trigger fired : step.fired()) {
      out.collect(new CustomerTrigger(customer, fired));
    }
    return step.next();
  }
}

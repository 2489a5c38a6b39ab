package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.CustomerTriggers;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.Touch;
import io.clientele.contracts.engagement.Trigger;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.serialization.PackedState;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Fires triggers. Touches wait until event time reaches them and are taken in its order, so that
 * what fires does not depend on the order in which they came. Keyed by customer.
 */
public final class FireTriggers
    extends KeyedProcessFunction<String, CustomerTouch, CustomerTrigger> {
  private static final long serialVersionUID = 2;
  private static final long NEVER = Long.MAX_VALUE;

  private final EngagementRules rules;
  private final long until;
  private final boolean isWhole;
  private final StateTtlConfig memory;
  private transient ListState<Touch> waiting;
  private transient PackedState<Awaited> triggers;

  /**
   * What is known of a customer.
   *
   * @param alarm the timer by which what time brings is looked after; it may ring too early
   */
  record Awaited(CustomerTriggers triggers, long alarm) {
    static final Awaited NOTHING = new Awaited(CustomerTriggers.NONE, NEVER);
  }

  /**
   * @param until nothing fires later, and later touches do not count; milliseconds since 1970, the
   *     largest number where there is no end
   * @param isWhole true where every touch comes before event time moves, as in batch; then all of a
   *     customer's are taken together at the end, since Flink forgets timers that a timer sets
   * @param memory how long a customer is remembered whom nothing touches
   */
  public FireTriggers(EngagementRules rules, long until, boolean isWhole, StateTtlConfig memory) {
    this.rules = rules;
    this.until = until;
    this.isWhole = isWhole;
    this.memory = memory;
  }

  @Override
  public void open(OpenContext context) {
    waiting =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("waiting", TouchSerializer.TOUCH));
    var known = PackedState.descriptor("triggers", memory);
    triggers = new PackedState<>(getRuntimeContext().getState(known), AwaitedSerializer.INSTANCE);
  }

  @Override
  public void processElement(CustomerTouch of, Context context, Collector<CustomerTrigger> out)
      throws Exception {
    Touch touch = of.touch();
    if (touch.at() <= until) {
      waiting.add(touch);
      context.timerService().registerEventTimeTimer(isWhole ? until : touch.at());
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<CustomerTrigger> out)
      throws Exception {
    Awaited before = triggers.value(Awaited.NOTHING);
    CustomerTriggers state = before.triggers();
    for (Touch touch : reached(timestamp)) {
      state = told(state.touched(touch, rules), context.getCurrentKey(), out);
    }
    state = told(state.elapsed(timestamp, rules), context.getCurrentKey(), out);
    long alarm = before.alarm() > timestamp ? before.alarm() : NEVER;
    long next = set(alarm, state.due(rules), context.timerService());
    if (state != before.triggers() || next != before.alarm()) {
      triggers.update(new Awaited(state, next));
    }
  }

  /** Touches that wait no longer, in their order. */
  private List<Touch> reached(long timestamp) throws Exception {
    var reached = new ArrayList<Touch>();
    var later = new ArrayList<Touch>();
    for (Touch touch : waiting.get()) {
      (touch.at() <= timestamp ? reached : later).add(touch);
    }
    if (later.isEmpty()) {
      waiting.clear();
    } else if (!reached.isEmpty()) {
      waiting.update(later);
    }
    reached.sort(Touch.ORDER);
    return reached;
  }

  /** A customer has one alarm: most touches move it back, and leave it to ring for nothing once. */
  private long set(long alarm, long due, TimerService timers) throws Exception {
    if (due >= alarm || due > until) {
      return alarm;
    }
    if (alarm != NEVER && !isAwaited(alarm)) {
      timers.deleteEventTimeTimer(alarm);
    }
    timers.registerEventTimeTimer(due);
    return due;
  }

  /** A touch at the very moment of the alarm shares its timer. */
  private boolean isAwaited(long moment) throws Exception {
    for (Touch touch : waiting.get()) {
      if (touch.at() == moment) {
        return true;
      }
    }
    return false;
  }

  private static CustomerTriggers told(
      CustomerTriggers.Step step, String customer, Collector<CustomerTrigger> out) {
    for (Trigger fired : step.fired()) {
      out.collect(new CustomerTrigger(customer, fired));
    }
    return step.next();
  }
}

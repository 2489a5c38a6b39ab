package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.CustomerTriggers;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.Touch;
import io.clientele.contracts.engagement.Trigger;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.serialization.PackedState;
import io.clientele.signals.serialization.TouchSerializer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Fires triggers. Touches wait until event time reaches them and are taken in its order, so that
 * what fires does not depend on the order in which they came. Keyed by customer.
 */
public final class FireTriggers extends AbstractStreamOperator<CustomerTrigger>
    implements OneInputStreamOperator<CustomerTouch, CustomerTrigger>,
        Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 3;
  private static final long NEVER = Long.MAX_VALUE;

  private final EngagementRules rules;
  private final long until;
  private final StateTtlConfig memory;
  private transient ListState<Touch> waiting;
  private transient PackedState<Awaited> triggers;

  /** There are few of these, and each is soon over; they are not kept among the many alarms. */
  private transient InternalTimerService<VoidNamespace> touches;

  private transient InternalTimerService<VoidNamespace> alarms;

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
   * @param memory how long a customer is remembered whom nothing touches
   */
  public FireTriggers(EngagementRules rules, long until, StateTtlConfig memory) {
    this.rules = rules;
    this.until = Math.min(until, NEVER - 1);
    this.memory = memory;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    waiting =
        context
            .getKeyedStateStore()
            .getListState(new ListStateDescriptor<>("waiting", TouchSerializer.TOUCH));
    var known = PackedState.descriptor("triggers", memory);
    triggers =
        new PackedState<>(context.getKeyedStateStore().getState(known), AwaitedSerializer.INSTANCE);
  }

  @Override
  public void open() {
    touches = getInternalTimerService("touches", VoidNamespaceSerializer.INSTANCE, this);
    alarms = getInternalTimerService("alarms", VoidNamespaceSerializer.INSTANCE, this);
  }

  @Override
  public void processElement(StreamRecord<CustomerTouch> record) throws Exception {
    Touch touch = record.getValue().touch();
    if (touch.at() <= until) {
      waiting.add(touch);
      touches.registerEventTimeTimer(VoidNamespace.INSTANCE, touch.at());
    }
  }

  /** Brings the customer up to event time, however far it has moved past the timer. */
  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    long now = Math.min(until, Math.max(touches.currentWatermark(), alarms.currentWatermark()));
    List<Touch> reached = reached(now);
    triggers.change(Awaited.NOTHING, before -> after(before, reached, now, timer.getKey()));
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
    throw new IllegalStateException("Triggers go by event time alone.");
  }

  private Awaited after(Awaited before, List<Touch> reached, long now, String customer) {
    CustomerTriggers state = before.triggers();
    for (Touch touch : reached) {
      state = told(state.touched(touch, rules), customer);
    }
    state = told(state.elapsed(now, rules), customer);
    long alarm = set(before.alarm() > now ? before.alarm() : NEVER, state.due(rules));
    boolean isSame = state == before.triggers() && alarm == before.alarm();
    return isSame ? before : new Awaited(state, alarm);
  }

  /** Touches that wait no longer, in their order. */
  private List<Touch> reached(long now) throws Exception {
    var reached = new ArrayList<Touch>();
    var later = new ArrayList<Touch>();
    for (Touch touch : waiting.get()) {
      (touch.at() <= now ? reached : later).add(touch);
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
  private long set(long alarm, long due) {
    if (due >= alarm || due > until) {
      return alarm;
    }
    if (alarm != NEVER) {
      alarms.deleteEventTimeTimer(VoidNamespace.INSTANCE, alarm);
    }
    alarms.registerEventTimeTimer(VoidNamespace.INSTANCE, due);
    return due;
  }

  private CustomerTriggers told(CustomerTriggers.Step step, String customer) {
    for (Trigger fired : step.fired()) {
      output.collect(new StreamRecord<>(new CustomerTrigger(customer, fired)));
    }
    return step.next();
  }
}

package io.clientele.signals.event;

import io.clientele.contracts.engagement.Grouping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Finds the customer of an event. An event that comes before its identity waits for it. What has
 * waited for too long, and what still waits when the input ends, has no known customer and is
 * excluded. Keyed by customer key.
 */
public final class ResolveCustomers
    extends KeyedCoProcessFunction<String, Identity, ChannelEvent, CustomerTouch>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 2;
  private static final long END_OF_INPUT = Long.MAX_VALUE;

  private final Patience patience;
  private final Grouping groups;
  private transient ValueState<String> customer;
  private transient ListState<WaitingEvent> waiting;
  private transient ValueState<Long> due;
  private transient WaitingCount count;
  private transient Exclusion unknown;

  /**
   * @param longest how long an event waits, in processing time, and at most a thirtieth longer
   * @param groups what touches are told to be about
   */
  public ResolveCustomers(Duration longest, Grouping groups) {
    this.patience = new Patience(longest.toMillis());
    this.groups = groups;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    count = WaitingCount.restored(context.getOperatorStateStore());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    count.store();
  }

  @Override
  public void open(OpenContext context) {
    var type = TypeInformation.of(WaitingEvent.class);
    customer = getRuntimeContext().getState(new ValueStateDescriptor<>("customer", Types.STRING));
    waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting-events", type));
    due = getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG));
    unknown = Exclusion.by(Outcome.UNKNOWN_CUSTOMER, getRuntimeContext());
    count.show(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement1(Identity identity, Context context, Collector<CustomerTouch> out)
      throws Exception {
    customer.update(identity.customerId());
    for (WaitingEvent each : waiting.get()) {
      out.collect(CustomerTouch.of(each.event(), identity.customerId(), groups));
      count.ends();
    }
    waiting.clear();
    if (due.value() != null) {
      context.timerService().deleteProcessingTimeTimer(due.value());
      due.clear();
    }
  }

  @Override
  public void processElement2(ChannelEvent event, Context context, Collector<CustomerTouch> out)
      throws Exception {
    String known = customer.value();
    if (known != null) {
      out.collect(CustomerTouch.of(event, known, groups));
      return;
    }
    TimerService time = context.timerService();
    var waits = new WaitingEvent(event, patience.endOf(time.currentProcessingTime()));
    waiting.add(waits);
    count.begins();
    if (due.value() == null) {
      wake(time, waits.until());
      time.registerEventTimeTimer(END_OF_INPUT);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<CustomerTouch> out)
      throws Exception {
    boolean hasEnded = context.timeDomain() == TimeDomain.EVENT_TIME;
    var left = new ArrayList<WaitingEvent>();
    for (WaitingEvent each : waiting.get()) {
      if (hasEnded || each.until() <= timestamp) {
        context.output(Excluded.TAG, unknown.of(each.event()));
        count.ends();
      } else {
        left.add(each);
      }
    }
    waiting.update(left);
    due.clear();
    if (!left.isEmpty()) {
      wake(context.timerService(), earliest(left));
    }
  }

  /** One timer for all that waits under a key. */
  private void wake(TimerService time, long moment) throws Exception {
    due.update(moment);
    time.registerProcessingTimeTimer(moment);
  }

  private static long earliest(List<WaitingEvent> events) {
    return events.stream().mapToLong(WaitingEvent::until).min().orElseThrow();
  }
}

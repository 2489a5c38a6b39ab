package io.clientele.signals.event;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Finds the customer of an event. An event that comes before its identity waits for it; what still
 * waits when the input ends has no known customer. Keyed by customer key.
 */
public final class ResolveCustomers
    extends KeyedCoProcessFunction<String, Identity, ChannelEvent, CustomerTouch> {
  private static final long serialVersionUID = 1;
  private static final long END_OF_INPUT = Long.MAX_VALUE;

  private transient ValueState<String> customer;
  private transient ListState<ChannelEvent> waiting;
  private transient LongCounter unknown;

  @Override
  public void open(OpenContext context) {
    TypeInformation<ChannelEvent> type = ChannelEventSerializer.EVENT;
    customer = getRuntimeContext().getState(new ValueStateDescriptor<>("customer", Types.STRING));
    waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", type));
    unknown = Outcome.UNKNOWN_CUSTOMER.counter(getRuntimeContext());
  }

  @Override
  public void processElement1(Identity identity, Context context, Collector<CustomerTouch> out)
      throws Exception {
    customer.update(identity.customerId());
    for (ChannelEvent event : waiting.get()) {
      out.collect(CustomerTouch.of(event, identity.customerId()));
    }
    waiting.clear();
  }

  @Override
  public void processElement2(ChannelEvent event, Context context, Collector<CustomerTouch> out)
      throws Exception {
    String known = customer.value();
    if (known == null) {
      waiting.add(event);
      context.timerService().registerEventTimeTimer(END_OF_INPUT);
    } else {
      out.collect(CustomerTouch.of(event, known));
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<CustomerTouch> out)
      throws Exception {
    waiting.get().forEach(event -> unknown.add(1));
    waiting.clear();
  }
}

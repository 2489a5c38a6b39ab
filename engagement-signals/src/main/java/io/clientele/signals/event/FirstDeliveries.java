package io.clientele.signals.event;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets the first delivery of an event pass at once and counts the others: who follows events cannot
 * wait for a version that may come later. An event that says to be of the future, as those of a
 * source whose clock is wrong, is held until its time is near. Keyed by event id.
 */
public final class FirstDeliveries
    extends KeyedProcessFunction<String, ChannelEvent, ChannelEvent> {
  private static final long serialVersionUID = 1;

  private final Duration memory;
  private final Duration ahead;
  private transient ValueState<Boolean> delivered;
  private transient ValueState<ChannelEvent> held;
  private transient LongCounter duplicates;
  private transient LongCounter deleted;

  /**
   * @param memory how long an id is remembered, in processing time
   * @param ahead how far an event may be ahead of the clock
   */
  public FirstDeliveries(Duration memory, Duration ahead) {
    this.memory = memory;
    this.ahead = ahead;
  }

  @Override
  public void open(OpenContext context) {
    var once = new ValueStateDescriptor<>("delivered", Types.BOOLEAN);
    once.enableTimeToLive(StateTtlConfig.newBuilder(memory).build());
    delivered = getRuntimeContext().getState(once);
    var type = TypeInformation.of(ChannelEvent.class);
    held = getRuntimeContext().getState(new ValueStateDescriptor<>("held", type));
    duplicates = Outcome.DUPLICATE.counter(getRuntimeContext());
    deleted = Outcome.DELETED.counter(getRuntimeContext());
  }

  @Override
  public void processElement(ChannelEvent event, Context context, Collector<ChannelEvent> out)
      throws IOException {
    if (delivered.value() != null) {
      duplicates.add(1);
      return;
    }
    delivered.update(true);
    long near = event.occurredAt() - ahead.toMillis();
    if (event.version().isDeleted()) {
      deleted.add(1);
    } else if (near > context.timerService().currentProcessingTime()) {
      held.update(event);
      context.timerService().registerProcessingTimeTimer(near);
    } else {
      out.collect(event);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ChannelEvent> out)
      throws IOException {
    out.collect(held.value());
    held.clear();
  }
}

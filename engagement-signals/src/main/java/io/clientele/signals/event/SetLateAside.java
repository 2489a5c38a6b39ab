package io.clientele.signals.event;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Counts events that come later than the stream waits for, and sends them to a side output: what
 * depends on order has been decided without them.
 */
public final class SetLateAside extends ProcessFunction<ChannelEvent, ChannelEvent> {
  public static final OutputTag<ChannelEvent> LATE = new OutputTag<>("late") {};
  private static final long serialVersionUID = 1;

  private transient LongCounter late;

  @Override
  public void open(OpenContext context) {
    late = Outcome.LATE.counter(getRuntimeContext());
  }

  @Override
  public void processElement(ChannelEvent event, Context context, Collector<ChannelEvent> out) {
    if (event.occurredAt() <= context.timerService().currentWatermark()) {
      late.add(1);
      context.output(LATE, event);
    } else {
      out.collect(event);
    }
  }
}

package io.clientele.signals.event;

import java.time.Duration;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Lets the first event with an id pass and counts the others. Keyed by event id. */
public final class DropDuplicates extends KeyedProcessFunction<String, ChannelEvent, ChannelEvent> {
  private static final long serialVersionUID = 1;

  private final Duration memory;
  private transient ValueState<Boolean> seen;
  private transient LongCounter duplicates;

  /**
   * @param memory how long an id is remembered, in processing time
   */
  public DropDuplicates(Duration memory) {
    this.memory = memory;
  }

  @Override
  public void open(OpenContext context) {
    var descriptor = new ValueStateDescriptor<>("seen", Types.BOOLEAN);
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(memory).build());
    seen = getRuntimeContext().getState(descriptor);
    duplicates = Outcome.DUPLICATE.counter(getRuntimeContext());
  }

  @Override
  public void processElement(ChannelEvent event, Context context, Collector<ChannelEvent> out)
      throws java.io.IOException {
    if (seen.value() == null) {
      seen.update(true);
      out.collect(event);
    } else {
      duplicates.add(1);
    }
  }
}

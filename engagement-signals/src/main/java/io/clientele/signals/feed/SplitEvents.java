package io.clientele.signals.feed;

import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.Outcome;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Lets understood events pass and sends the others, counted, to a side output. */
public final class SplitEvents extends ProcessFunction<FeedEvent, ChannelEvent> {
  /** Total of rows that are about an event, under this name in the job's result. */
  public static final String EVENTS_IN = "EVENTS_IN";

  public static final OutputTag<BadEvent> BAD = new OutputTag<>("bad") {};
  private static final long serialVersionUID = 1;

  private transient LongCounter all;
  private transient LongCounter bad;

  @Override
  public void open(OpenContext context) {
    all = getRuntimeContext().getLongCounter(EVENTS_IN);
    bad = Outcome.BAD.counter(getRuntimeContext());
  }

  @Override
  public void processElement(FeedEvent row, Context context, Collector<ChannelEvent> out) {
    all.add(1);
    if (row.event() == null) {
      bad.add(1);
      context.output(BAD, row.bad());
    } else {
      out.collect(row.event());
    }
  }
}

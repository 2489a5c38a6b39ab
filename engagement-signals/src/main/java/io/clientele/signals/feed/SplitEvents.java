package io.clientele.signals.feed;

import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.Outcome;
import io.clientele.signals.metrics.EventCounter;
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

  private transient EventCounter all;
  private transient EventCounter bad;

  @Override
  public void open(OpenContext context) {
    all = EventCounter.of(EVENTS_IN, getRuntimeContext());
    bad = Outcome.BAD.counter(getRuntimeContext());
  }

  @Override
  public void processElement(FeedEvent row, Context context, Collector<ChannelEvent> out) {
    if (row.event() == null) {
      all.add(row.bad().source(), 1);
      bad.add(row.bad().source(), 1);
      context.output(BAD, row.bad());
    } else {
      all.add(row.event().eventId());
      out.collect(row.event());
    }
  }
}

package io.clientele.signals.kafka;

import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.Outcome;
import io.clientele.signals.feed.SplitEvents;
import io.clientele.signals.metrics.EventCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Lets events pass and sends letters, counted, to a side output. */
final class SplitMessages extends ProcessFunction<TopicEvent, ChannelEvent> {
  static final OutputTag<DeadLetter> LETTERS = new OutputTag<>("dead-letters") {};

  private static final long serialVersionUID = 1;

  private transient EventCounter all;
  private transient EventCounter bad;

  @Override
  public void open(OpenContext context) {
    all = EventCounter.of(SplitEvents.EVENTS_IN, getRuntimeContext());
    bad = Outcome.BAD.counter(getRuntimeContext());
  }

  @Override
  public void processElement(TopicEvent message, Context context, Collector<ChannelEvent> out) {
    if (message.event() != null) {
      all.add(message.event().eventId());
      out.collect(message.event());
    } else {
      all.add(message.letter().source(), message.letter().records());
      bad.add(message.letter().source(), message.letter().records());
      context.output(LETTERS, message.letter());
    }
  }
}

package io.clientele.signals.event;

import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Excludes the events that a rule finds; they need no other event to be told by. */
public final class SetAside extends ProcessFunction<ChannelEvent, ChannelEvent> {
  private static final long serialVersionUID = 1;

  private final Outcome reason;
  private final FilterFunction<ChannelEvent> rule;
  private transient Exclusion exclusion;

  public SetAside(Outcome reason, FilterFunction<ChannelEvent> rule) {
    this.reason = reason;
    this.rule = rule;
  }

  @Override
  public void open(OpenContext context) {
    exclusion = Exclusion.by(reason, getRuntimeContext());
  }

  @Override
  public void processElement(ChannelEvent event, Context context, Collector<ChannelEvent> out)
      throws Exception {
    if (rule.filter(event)) {
      context.output(Excluded.TAG, exclusion.of(event));
    } else {
      out.collect(event);
    }
  }
}

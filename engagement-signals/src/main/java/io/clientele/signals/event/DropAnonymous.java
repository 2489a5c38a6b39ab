package io.clientele.signals.event;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;

/** Counts and drops events that name nobody, since no customer can ever be found for them. */
public final class DropAnonymous extends RichFilterFunction<ChannelEvent> {
  private static final long serialVersionUID = 1;

  private transient LongCounter unknown;

  @Override
  public void open(OpenContext context) {
    unknown = Outcome.UNKNOWN_CUSTOMER.counter(getRuntimeContext());
  }

  @Override
  public boolean filter(ChannelEvent event) {
    if (event.customerKey().isEmpty()) {
      unknown.add(1);
    }
    return !event.customerKey().isEmpty();
  }
}

package io.clientele.signals.event;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;

/** Counts and drops what a client did that says it is a machine. */
public final class DropScanners extends RichFilterFunction<ChannelEvent> {
  private static final long serialVersionUID = 1;

  private final BotRules rules;
  private transient LongCounter bots;

  public DropScanners(BotRules rules) {
    this.rules = rules;
  }

  @Override
  public void open(OpenContext context) {
    bots = Outcome.BOT.counter(getRuntimeContext());
  }

  @Override
  public boolean filter(ChannelEvent event) {
    boolean isScanner = rules.isScanner(event.userAgent());
    if (isScanner) {
      bots.add(1);
    }
    return !isScanner;
  }
}

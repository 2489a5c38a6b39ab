package io.clientele.signals.event;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds the clicks of one recipient on one mailing until their second is over, then lets them pass
 * or excludes them as a machine's, all alike: so the order of arrival decides nothing.
 */
public final class DropClickBursts
    extends KeyedProcessFunction<String, ChannelEvent, ChannelEvent> {
  private static final long serialVersionUID = 1;
  private static final long SECOND = 1000;

  private final BotRules rules;
  private transient ListState<ChannelEvent> clicks;
  private transient Exclusion bursts;

  public DropClickBursts(BotRules rules) {
    this.rules = rules;
  }

  /** The recipient, mailing and second of a click. */
  public static String burst(ChannelEvent click) {
    return String.join(
        "\n", click.customerKey(), click.campaign(), String.valueOf(second(click.occurredAt())));
  }

  @Override
  public void open(OpenContext context) {
    TypeInformation<ChannelEvent> type = ChannelEventSerializer.EVENT;
    clicks = getRuntimeContext().getListState(new ListStateDescriptor<>("clicks", type));
    bursts = Exclusion.by(Outcome.CLICK_BURST, getRuntimeContext());
  }

  @Override
  public void processElement(ChannelEvent click, Context context, Collector<ChannelEvent> out)
      throws Exception {
    clicks.add(click);
    long endOfSecond = (second(click.occurredAt()) + 1) * SECOND - 1;
    context.timerService().registerEventTimeTimer(endOfSecond);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ChannelEvent> out)
      throws Exception {
    int count = 0;
    for (var unused : clicks.get()) {
      count++;
    }
    for (ChannelEvent click : clicks.get()) {
      if (count > rules.clicksPerSecond()) {
        context.output(Excluded.TAG, bursts.of(click));
      } else {
        out.collect(click);
      }
    }
    clicks.clear();
  }

  private static long second(long millis) {
    return Math.floorDiv(millis, SECOND);
  }
}

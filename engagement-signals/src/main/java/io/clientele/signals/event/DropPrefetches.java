package io.clientele.signals.event;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Excludes opens that come so soon after the mailing was sent or delivered that no person can have
 * made them. An open waits until event time reaches it, since its delivery may arrive later;
 * deliveries pass at once. Both are forgotten when event time is past them. Keyed by {@link
 * #mailing}.
 */
public final class DropPrefetches extends KeyedProcessFunction<String, ChannelEvent, ChannelEvent> {
  private static final long serialVersionUID = 1;

  private final long prefetch;
  private transient MapState<Long, Boolean> deliveries;
  private transient MapState<Long, List<ChannelEvent>> opens;
  private transient Exclusion prefetched;

  public DropPrefetches(BotRules rules) {
    this.prefetch = rules.prefetch().toMillis();
  }

  /** The recipient and mailing of an event. */
  public static String mailing(ChannelEvent event) {
    return String.join("\n", event.customerKey(), event.campaign());
  }

  @Override
  public void open(OpenContext context) {
    var type = Types.LIST(ChannelEventSerializer.EVENT);
    var moments = new MapStateDescriptor<>("deliveries", Types.LONG, Types.BOOLEAN);
    deliveries = getRuntimeContext().getMapState(moments);
    opens = getRuntimeContext().getMapState(new MapStateDescriptor<>("opens", Types.LONG, type));
    prefetched = Exclusion.by(Outcome.MACHINE_OPEN, getRuntimeContext());
  }

  @Override
  public void processElement(ChannelEvent event, Context context, Collector<ChannelEvent> out)
      throws Exception {
    long at = event.occurredAt();
    if (BotRules.isDelivery(event)) {
      deliveries.put(at, true);
      context.timerService().registerEventTimeTimer(at + prefetch);
      out.collect(event);
    } else {
      List<ChannelEvent> others = opens.get(at);
      var together = new ArrayList<>(others == null ? List.<ChannelEvent>of() : others);
      together.add(event);
      opens.put(at, together);
      context.timerService().registerEventTimeTimer(at);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ChannelEvent> out)
      throws Exception {
    List<ChannelEvent> due = opens.get(timestamp);
    if (due != null) {
      opens.remove(timestamp);
      boolean isPrefetched = wasJustDelivered(timestamp);
      for (ChannelEvent open : due) {
        if (isPrefetched) {
          context.output(Excluded.TAG, prefetched.of(open));
        } else {
          out.collect(open);
        }
      }
    }
    deliveries.remove(timestamp - prefetch);
  }

  private boolean wasJustDelivered(long moment) throws Exception {
    for (long delivery : deliveries.keys()) {
      if (delivery <= moment && moment - delivery <= prefetch) {
        return true;
      }
    }
    return false;
  }
}

package io.clientele.signals.event;

import io.clientele.signals.metrics.EventCounter;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets the first delivery of an event pass at once and counts the others: who follows events cannot
 * wait for a version that may come later. Excludes an event that comes when event time is past it:
 * what depends on order has been decided without it. An event that says to be of the future, as
 * those of a source whose clock is wrong, is held until its time is near; it is after the moment of
 * the signals where the input ends before. Keyed by {@link #shard}.
 */
public final class FirstDeliveries
    extends KeyedProcessFunction<Integer, ChannelEvent, ChannelEvent> {
  private static final long serialVersionUID = 3;
  private static final long END_OF_INPUT = Long.MAX_VALUE;

  /** Ids are remembered for so many slices of time besides the present one. */
  private static final int SLICES = 8;

  private final Duration memory;
  private final Duration ahead;
  private transient DeliveredIds delivered;
  private transient ListState<ChannelEvent> held;
  private transient Exclusion late;
  private transient EventCounter duplicates;
  private transient EventCounter deleted;
  private transient EventCounter afterAsOf;

  /**
   * @param memory how long an id is remembered at least, in processing time
   * @param ahead how far an event may be ahead of the clock
   */
  public FirstDeliveries(Duration memory, Duration ahead) {
    this.memory = memory;
    this.ahead = ahead;
  }

  /**
   * Deliveries of one event have one shard; there are few enough to keep the ids of each together.
   */
  public static int shard(ChannelEvent event) {
    return EventId.of(event).shard();
  }

  @Override
  public void open(OpenContext context) {
    delivered = new DeliveredIds(getRuntimeContext());
    var early = new ListStateDescriptor<>("held-events", ChannelEventSerializer.EVENT);
    held = getRuntimeContext().getListState(early);
    late = Exclusion.by(Outcome.LATE, getRuntimeContext());
    duplicates = Outcome.DUPLICATE.counter(getRuntimeContext());
    deleted = Outcome.DELETED.counter(getRuntimeContext());
    afterAsOf = Outcome.AFTER_AS_OF.counter(getRuntimeContext());
  }

  @Override
  public void processElement(ChannelEvent event, Context context, Collector<ChannelEvent> out)
      throws Exception {
    TimerService time = context.timerService();
    if (!isFirst(event, time.currentProcessingTime())) {
      duplicates.add(event.eventId());
    } else if (event.version().isDeleted()) {
      deleted.add(event.eventId());
    } else if (event.occurredAt() <= time.currentWatermark()) {
      context.output(Excluded.TAG, late.of(event, time.currentWatermark()));
    } else if (near(event) > time.currentProcessingTime()) {
      held.add(event);
      time.registerProcessingTimeTimer(near(event));
      time.registerEventTimeTimer(END_OF_INPUT);
    } else {
      out.collect(event);
    }
  }

  private boolean isFirst(ChannelEvent event, long now) throws Exception {
    long slice = Math.floorDiv(now, Math.max(1, memory.toMillis() / SLICES));
    return delivered.add(EventId.of(event), slice, slice - SLICES);
  }

  private long near(ChannelEvent event) {
    return event.occurredAt() - ahead.toMillis();
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ChannelEvent> out)
      throws Exception {
    boolean hasEnded = context.timeDomain() == TimeDomain.EVENT_TIME;
    var later = new ArrayList<ChannelEvent>();
    for (ChannelEvent event : held.get()) {
      if (hasEnded) {
        afterAsOf.add(event.eventId());
      } else if (near(event) <= timestamp) {
        out.collect(event);
      } else {
        later.add(event);
      }
    }
    held.update(later);
  }
}

package io.clientele.signals.event;

import io.clientele.signals.metrics.EventCounter;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Of all deliveries of an event lets the latest version pass once event time has reached it, and
 * counts the others. Excludes an event that comes when event time is past it: what depends on order
 * has been decided without it. An event that its source took back ends here. Ids are remembered to
 * the end of the input. Keyed by event id.
 */
public final class DropDuplicates extends KeyedProcessFunction<String, ChannelEvent, ChannelEvent> {
  private static final long serialVersionUID = 1;

  private transient ValueState<ChannelEvent> latest;
  private transient ValueState<Boolean> passed;
  private transient Exclusion late;
  private transient EventCounter duplicates;
  private transient EventCounter deleted;

  @Override
  public void open(OpenContext context) {
    TypeInformation<ChannelEvent> type = ChannelEventSerializer.EVENT;
    latest = getRuntimeContext().getState(new ValueStateDescriptor<>("latest", type));
    passed = getRuntimeContext().getState(new ValueStateDescriptor<>("passed", Types.BOOLEAN));
    late = Exclusion.by(Outcome.LATE, getRuntimeContext());
    duplicates = Outcome.DUPLICATE.counter(getRuntimeContext());
    deleted = Outcome.DELETED.counter(getRuntimeContext());
  }

  @Override
  public void processElement(ChannelEvent event, Context context, Collector<ChannelEvent> out)
      throws IOException {
    ChannelEvent before = latest.value();
    long eventTime = context.timerService().currentWatermark();
    boolean isLate = event.occurredAt() <= eventTime;
    if (before != null || passed.value() != null) {
      duplicates.add(event.eventId());
    } else if (isLate) {
      passed.update(true);
      context.output(Excluded.TAG, late.of(event, eventTime));
    }
    if (!isLate
        && passed.value() == null
        && (before == null || event.version().isLaterThan(before.version()))) {
      latest.update(event);
      context.timerService().registerEventTimeTimer(event.occurredAt());
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ChannelEvent> out)
      throws IOException {
    ChannelEvent event = latest.value();
    if (event == null || timestamp < event.occurredAt()) {
      return; // A version that a later one replaced had set this timer.
    }
    latest.clear();
    passed.update(true);
    if (event.version().isDeleted()) {
      deleted.add(event.eventId());
    } else {
      out.collect(event);
    }
  }
}

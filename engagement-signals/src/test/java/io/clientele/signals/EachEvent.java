package io.clientele.signals;

import io.clientele.signals.event.ChannelEvent;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** Moves event time with each event, so that a short stream sees it move at all. */
final class EachEvent implements WatermarkGenerator<ChannelEvent> {
  private final long lateness;
  private long latest = Long.MIN_VALUE;

  private EachEvent(Duration lateness) {
    this.lateness = lateness.toMillis();
  }

  static WatermarkStrategy<ChannelEvent> within(Duration lateness) {
    return WatermarkStrategy.<ChannelEvent>forGenerator(context -> new EachEvent(lateness))
        .withTimestampAssigner((event, timestamp) -> event.occurredAt());
  }

  @Override
  public void onEvent(ChannelEvent event, long timestamp, WatermarkOutput output) {
    latest = Math.max(latest, timestamp);
    output.emitWatermark(new Watermark(latest - lateness - 1));
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {}
}

package io.clientele.signals.event;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** A stream without moments of its own: nobody waits for it, and it moves nobody's time. */
final class Timeless implements WatermarkGenerator<Long> {
  @Override
  public void onEvent(Long look, long timestamp, WatermarkOutput output) {
    output.markIdle();
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.markIdle();
  }
}

package io.clientele.signals.kafka;

import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Keeps from another generator what would mislead it: letters, and events of a sender whose clock
 * is ahead. Such a sender alone leaves its partition idle, so that it neither hurries nor holds up
 * the others.
 */
final class TrustedWatermarks implements WatermarkGenerator<TopicEvent> {
  private final WatermarkGenerator<TopicEvent> trusting;
  private final long ahead;
  private final Clock clock;

  TrustedWatermarks(WatermarkGenerator<TopicEvent> trusting, Duration ahead, Clock clock) {
    this.trusting = trusting;
    this.ahead = ahead.toMillis();
    this.clock = clock;
  }

  @Override
  public void onEvent(TopicEvent message, long time, WatermarkOutput output) {
    if (message.event() != null && time <= clock.millis() + ahead) {
      trusting.onEvent(message, time, output);
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    trusting.onPeriodicEmit(output);
  }
}

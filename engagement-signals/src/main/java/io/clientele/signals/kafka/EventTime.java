package io.clientele.signals.kafka;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * How far event time has come, told by what events say of themselves, for each partition alone.
 *
 * @param lateness that an event may have and still be in time
 * @param idle after so long without a trusted event a partition holds up nobody
 * @param ahead of the clock an event may be and still be trusted; beyond that it does not move
 *     event time
 * @param clock serialisable
 */
public record EventTime(Duration lateness, Duration idle, Duration ahead, Clock clock)
    implements Serializable {
  WatermarkStrategy<TopicEvent> watermarks() {
    return guarded(inOrder().withIdleness(idle));
  }

  /** Of topics that end, where waiting for a partition ends as well. */
  WatermarkStrategy<TopicEvent> watermarksUntilEnd() {
    return guarded(inOrder());
  }

  private WatermarkStrategy<TopicEvent> inOrder() {
    return WatermarkStrategy.forBoundedOutOfOrderness(lateness);
  }

  private WatermarkStrategy<TopicEvent> guarded(WatermarkStrategy<TopicEvent> trusting) {
    return WatermarkStrategy.<TopicEvent>forGenerator(
            context ->
                new TrustedWatermarks(trusting.createWatermarkGenerator(context), ahead, clock))
        .withTimestampAssigner((message, time) -> message.time());
  }
}

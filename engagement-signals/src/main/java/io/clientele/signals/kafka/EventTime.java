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
    WatermarkStrategy<TopicEvent> trusting =
        WatermarkStrategy.<TopicEvent>forBoundedOutOfOrderness(lateness).withIdleness(idle);
    return WatermarkStrategy.<TopicEvent>forGenerator(
            context ->
                new TrustedWatermarks(trusting.createWatermarkGenerator(context), ahead, clock))
        .withTimestampAssigner((message, time) -> message.time());
  }
}

package io.clientele.signals.kafka;

import static io.clientele.signals.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.ManualClock;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class EventTimeTest {
  private static final Instant NOW = Instant.parse("2024-03-10T10:00:00Z");

  private final ManualClock activity = new ManualClock(1);
  private final Told told = new Told();
  private final WatermarkGenerator<TopicEvent> marks = marks();

  @Test
  void eventTimeFollowsTheLatestEventByTheLateness() {
    see("2024-03-10T09:00:00Z");
    see("2024-03-10T08:00:00Z");

    assertThat(told.last()).isEqualTo(Instant.parse("2024-03-10T08:58:59.999Z"));
  }

  @Test
  void anEventJustWithinWhatIsTrustedMovesEventTimeAndOneBeyondDoesNot() {
    see("2024-03-10T10:05:00Z");
    see("2024-03-10T10:05:00.001Z");
    see("2034-03-10T10:00:00Z");

    assertThat(told.last()).isEqualTo(Instant.parse("2024-03-10T10:03:59.999Z"));
  }

  @Test
  void aLetterMovesNothing() {
    see("2024-03-10T09:00:00Z");
    var letter =
        new DeadLetter("s", "t", 0, 1, NOW.toEpochMilli(), "json", 1, null, new byte[] {1});
    marks.onEvent(TopicEvent.refused(letter), letter.time(), told);
    marks.onPeriodicEmit(told);

    assertThat(told.last()).isEqualTo(Instant.parse("2024-03-10T08:58:59.999Z"));
  }

  @Test
  void aPartitionOfASenderWithAWrongClockAloneBecomesIdle() {
    see("2034-03-10T10:00:00Z");
    activity.advanceTime(Duration.ofSeconds(31));
    see("2034-03-10T10:00:01Z");
    assertThat(told.isIdle).isTrue();

    see("2024-03-10T09:00:00Z");
    assertThat(told.isIdle).isFalse();
  }

  private void see(String instant) {
    var seen = event("e").at(instant).build();
    marks.onEvent(TopicEvent.understood(seen), seen.occurredAt(), told);
    marks.onPeriodicEmit(told);
  }

  private WatermarkGenerator<TopicEvent> marks() {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var minute = Duration.ofMinutes(1);
    return new EventTime(minute, Duration.ofSeconds(30), Duration.ofMinutes(5), clock)
        .watermarks()
        .createWatermarkGenerator(
            new WatermarkGeneratorSupplier.Context() {
              @Override
              public MetricGroup getMetricGroup() {
                return new UnregisteredMetricsGroup();
              }

              @Override
              public RelativeClock getInputActivityClock() {
                return activity;
              }
            });
  }

  private static final class Told implements WatermarkOutput {
    private final List<Instant> marks = new ArrayList<>();
    private boolean isIdle;

    private Instant last() {
      return marks.get(marks.size() - 1);
    }

    @Override
    public void emitWatermark(Watermark mark) {
      marks.add(Instant.ofEpochMilli(mark.getTimestamp()));
      isIdle = false;
    }

    @Override
    public void markIdle() {
      isIdle = true;
    }

    @Override
    public void markActive() {
      isIdle = false;
    }
  }
}

package io.clientele.signals;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.signals.engagement.FollowCustomers;
import io.clientele.signals.engagement.ScoreCustomers;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.event.DropDuplicates;
import io.clientele.signals.event.FirstDeliveries;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;

/** Whether signals describe one moment of a history, or follow events as they come. */
sealed interface Pace {
  /** One delivery of each event; keyed by event id. */
  KeyedProcessFunction<String, ChannelEvent, ChannelEvent> distinct(Duration memory);

  /** Signals of touches; keyed by customer. */
  KeyedProcessFunction<String, CustomerTouch, CustomerSignal> score(
      EngagementRules rules, Duration memory);

  /** Nothing later counts; milliseconds since 1970. */
  long until();

  /**
   * All that had happened up to a moment, each event in its latest version.
   *
   * @param asOf the moment
   */
  record UpTo(Instant asOf) implements Pace {
    @Override
    public KeyedProcessFunction<String, ChannelEvent, ChannelEvent> distinct(Duration memory) {
      return new DropDuplicates(memory);
    }

    @Override
    public KeyedProcessFunction<String, CustomerTouch, CustomerSignal> score(
        EngagementRules rules, Duration memory) {
      return new ScoreCustomers(rules, until());
    }

    @Override
    public long until() {
      return asOf.toEpochMilli();
    }
  }

  /**
   * Every event at once, in the version that comes first.
   *
   * @param ahead how far an event may be ahead of the clock before it is held
   * @param until nothing fires later; the largest number where the stream has no end
   */
  record Live(Duration ahead, long until) implements Pace {
    @Override
    public KeyedProcessFunction<String, ChannelEvent, ChannelEvent> distinct(Duration memory) {
      return new FirstDeliveries(memory, ahead);
    }

    @Override
    public KeyedProcessFunction<String, CustomerTouch, CustomerSignal> score(
        EngagementRules rules, Duration memory) {
      return new FollowCustomers(rules, memory);
    }
  }
}

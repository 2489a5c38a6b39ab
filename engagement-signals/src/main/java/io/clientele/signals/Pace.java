package io.clientele.signals;

import static io.clientele.signals.serialization.TextSerializer.TEXT;

import io.clientele.contracts.engagement.ChannelSignal;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.signals.engagement.CustomerTrigger;
import io.clientele.signals.engagement.FireTriggers;
import io.clientele.signals.engagement.FollowCustomers;
import io.clientele.signals.engagement.ScoreCustomers;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.event.DropDuplicates;
import io.clientele.signals.event.FirstDeliveries;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Whether signals describe one moment of a history, or follow events as they come. */
sealed interface Pace {
  /**
   * What touches tell.
   *
   * @param signals of customers, for who follows them
   * @param rows of customers, for their table
   * @param channels rows of customers by channel
   */
  record Told(
      DataStream<CustomerSignal> signals,
      DataStream<CustomerSignal> rows,
      DataStream<ChannelSignal> channels,
      DataStream<CustomerTrigger> triggers) {}

  /** One delivery of each event. */
  SingleOutputStreamOperator<ChannelEvent> distinct(
      DataStream<ChannelEvent> events, Retention retention);

  Told told(KeyedStream<CustomerTouch, String> touches, EngagementRules rules, Retention retention);

  private static DataStream<CustomerTrigger> fired(
      KeyedStream<CustomerTouch, String> touches, FireTriggers function) {
    return touches.process(function).uid("triggers").name("fire triggers");
  }

  /**
   * All that had happened up to a moment, each event in its latest version.
   *
   * @param asOf the moment
   */
  record UpTo(Instant asOf) implements Pace {
    @Override
    public SingleOutputStreamOperator<ChannelEvent> distinct(
        DataStream<ChannelEvent> events, Retention retention) {
      return events.keyBy(ChannelEvent::eventId).process(new DropDuplicates(retention.events()));
    }

    @Override
    public Told told(
        KeyedStream<CustomerTouch, String> touches, EngagementRules rules, Retention retention) {
      long until = asOf.toEpochMilli();
      SingleOutputStreamOperator<CustomerSignal> signals =
          touches.process(new ScoreCustomers(rules, until)).uid("score").name("score customers");
      return new Told(
          signals,
          signals,
          signals.getSideOutput(ScoreCustomers.CHANNELS),
          fired(touches, new FireTriggers(rules, until, true, retention.ofCustomers())));
    }
  }

  /**
   * Every event at once, in the version that comes first.
   *
   * @param ahead how far an event may be ahead of the clock before it is held
   * @param until nothing fires later; the largest number where the stream has no end
   * @param tablesEvery how often a customer's rows are written at most
   */
  record Live(Duration ahead, long until, Duration tablesEvery) implements Pace {
    @Override
    public SingleOutputStreamOperator<ChannelEvent> distinct(
        DataStream<ChannelEvent> events, Retention retention) {
      return events
          .keyBy(FirstDeliveries::shard)
          .process(new FirstDeliveries(retention.events(), ahead));
    }

    @Override
    public Told told(
        KeyedStream<CustomerTouch, String> touches, EngagementRules rules, Retention retention) {
      SingleOutputStreamOperator<CustomerSignal> signals =
          touches
              .transform(
                  "follow customers",
                  TypeInformation.of(CustomerSignal.class),
                  new FollowCustomers(rules, tablesEvery, retention.ofCustomers()))
              .uid("score");
      KeyedStream<CustomerTouch, String> followed =
          DataStreamUtils.reinterpretAsKeyedStream(
              signals.getSideOutput(FollowCustomers.TOUCHES), CustomerTouch::customerId, TEXT);
      return new Told(
          signals,
          signals.getSideOutput(FollowCustomers.ROWS),
          signals.getSideOutput(ScoreCustomers.CHANNELS),
          fired(followed, new FireTriggers(rules, until, false, retention.ofCustomers())));
    }
  }
}

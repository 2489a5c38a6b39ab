package io.clientele.signals;

import static io.clientele.signals.serialization.TextSerializer.TEXT;

import io.clientele.contracts.engagement.ChannelSignal;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.GroupSignal;
import io.clientele.contracts.engagement.Grouping;
import io.clientele.signals.engagement.CustomerTrigger;
import io.clientele.signals.engagement.FireTriggers;
import io.clientele.signals.engagement.FollowCustomers;
import io.clientele.signals.engagement.FollowGroups;
import io.clientele.signals.engagement.ScoreCustomers;
import io.clientele.signals.engagement.ScoreGroups;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.event.DropDuplicates;
import io.clientele.signals.event.FirstDeliveries;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;

/** Whether signals describe one moment of a history, or follow events as they come. */
sealed interface Pace {
  /**
   * What touches tell.
   *
   * @param signals of customers, for who follows them
   * @param channels of customers by channel, for who follows them
   * @param rows of customers, for their table
   * @param channelRows of customers by channel, for their table
   * @param groups rows of customers by what touches are about; none where nobody asked and nothing
   *     of an earlier run has to go
   */
  record Told(
      DataStream<CustomerSignal> signals,
      DataStream<ChannelSignal> channels,
      DataStream<CustomerSignal> rows,
      DataStream<ChannelSignal> channelRows,
      Optional<DataStream<GroupSignal>> groups,
      DataStream<CustomerTrigger> triggers) {}

  /** One delivery of each event. */
  SingleOutputStreamOperator<ChannelEvent> distinct(
      DataStream<ChannelEvent> events, Retention retention);

  Told told(KeyedStream<CustomerTouch, String> touches, EngagementRules rules, Retention retention);

  private static DataStream<CustomerTrigger> fired(
      KeyedStream<CustomerTouch, String> touches, FireTriggers operator) {
    return touches
        .transform("fire triggers", TypeInformation.of(CustomerTrigger.class), operator)
        .uid("triggers");
  }

  private static DataStream<GroupSignal> grouped(
      KeyedStream<CustomerTouch, String> touches,
      KeyedProcessFunction<String, CustomerTouch, GroupSignal> function) {
    return touches
        .filter(CustomerTouch::isOfGroup)
        .uid("grouped-touches")
        .keyBy(CustomerTouch::customerId, TEXT)
        .process(function)
        .uid("groups")
        .name("score groups");
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
      return events.keyBy(ChannelEvent::eventId).process(new DropDuplicates());
    }

    @Override
    public Told told(
        KeyedStream<CustomerTouch, String> touches, EngagementRules rules, Retention retention) {
      long until = asOf.toEpochMilli();
      SingleOutputStreamOperator<CustomerSignal> signals =
          touches.process(new ScoreCustomers(rules, until)).uid("score").name("score customers");
      DataStream<ChannelSignal> channels = signals.getSideOutput(ScoreCustomers.CHANNELS);
      return new Told(
          signals,
          channels,
          signals,
          channels,
          Optional.of(grouped(touches, new ScoreGroups(rules, until))),
          fired(touches, new FireTriggers(rules, until, retention.ofCustomers())));
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
          signals.getSideOutput(ScoreCustomers.CHANNELS),
          signals.getSideOutput(FollowCustomers.ROWS),
          signals.getSideOutput(FollowCustomers.CHANNEL_ROWS),
          rules.groups() == Grouping.NONE
              ? Optional.empty()
              : Optional.of(grouped(touches, new FollowGroups(rules, retention.ofCustomers()))),
          fired(followed, new FireTriggers(rules, until, retention.ofCustomers())));
    }
  }
}

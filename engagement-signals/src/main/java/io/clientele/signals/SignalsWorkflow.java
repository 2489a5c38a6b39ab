package io.clientele.signals;

import io.clientele.contracts.engagement.ChannelSignal;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.signals.engagement.CustomerTrigger;
import io.clientele.signals.engagement.FireTriggers;
import io.clientele.signals.engagement.ScoreCustomers;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.event.DropAnonymous;
import io.clientele.signals.event.DropClickBursts;
import io.clientele.signals.event.DropScanners;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.ResolveCustomers;
import io.clientele.signals.event.SetLateAside;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From channel events to signals, whatever the events are read from and the signals written to:
 * duplicates out, machines out, customer found, score and counts per customer. Waits for event time
 * only where the order of arrival would otherwise decide something.
 *
 * @param bots how machines are told from people
 * @param rules the score and the triggers
 * @param pace up to one moment, or live
 * @param retention how long events and customers are remembered
 */
record SignalsWorkflow(BotRules bots, EngagementRules rules, Pace pace, Retention retention) {
  /** What comes out, the events that came too late among it. */
  record Signals(
      DataStream<CustomerSignal> customers,
      DataStream<ChannelSignal> channels,
      DataStream<CustomerTrigger> triggers,
      DataStream<ChannelEvent> late) {}

  Signals define(DataStream<ChannelEvent> events, DataStream<Identity> identities) {
    SingleOutputStreamOperator<ChannelEvent> inTime = inTime(events);
    DataStream<CustomerTouch> touches = resolved(human(distinct(inTime)), identities);
    SingleOutputStreamOperator<CustomerSignal> scored = scored(touches);
    return new Signals(
        scored,
        scored.getSideOutput(ScoreCustomers.CHANNELS),
        fired(touches),
        inTime.getSideOutput(SetLateAside.LATE));
  }

  private static SingleOutputStreamOperator<ChannelEvent> inTime(DataStream<ChannelEvent> events) {
    return events.process(new SetLateAside()).uid("late").name("set late events aside");
  }

  private DataStream<ChannelEvent> distinct(DataStream<ChannelEvent> events) {
    return events
        .keyBy(ChannelEvent::eventId)
        .process(pace.distinct(retention.events()))
        .uid("distinct")
        .name("drop duplicates");
  }

  private DataStream<ChannelEvent> human(DataStream<ChannelEvent> events) {
    DataStream<ChannelEvent> named =
        events
            .filter(new DropScanners(bots))
            .name("drop scanners")
            .filter(new DropAnonymous())
            .name("drop anonymous");
    DataStream<ChannelEvent> clicks =
        named
            .filter(BotRules::isMailClick)
            .keyBy(DropClickBursts::burst)
            .process(new DropClickBursts(bots))
            .uid("click-bursts")
            .name("drop click bursts");
    return named.filter(event -> !BotRules.isMailClick(event)).union(clicks);
  }

  private static DataStream<CustomerTouch> resolved(
      DataStream<ChannelEvent> events, DataStream<Identity> identities) {
    return identities
        .keyBy(Identity::customerKey)
        .connect(events.keyBy(ChannelEvent::customerKey))
        .process(new ResolveCustomers())
        .uid("resolve")
        .name("resolve customers");
  }

  private SingleOutputStreamOperator<CustomerSignal> scored(DataStream<CustomerTouch> touches) {
    return touches
        .keyBy(CustomerTouch::customerId)
        .process(pace.score(rules, retention.customers()))
        .uid("score")
        .name("score customers");
  }

  private DataStream<CustomerTrigger> fired(DataStream<CustomerTouch> touches) {
    return touches
        .keyBy(CustomerTouch::customerId)
        .process(new FireTriggers(rules, pace.until(), retention.customers()))
        .uid("triggers")
        .name("fire triggers");
  }
}

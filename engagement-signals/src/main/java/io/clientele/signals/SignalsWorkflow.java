package io.clientele.signals;

import static io.clientele.signals.serialization.TextSerializer.TEXT;

import io.clientele.contracts.engagement.ChannelSignal;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.signals.engagement.CustomerTrigger;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.ChannelEventSerializer;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.event.CustomerTouchSerializer;
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
  /**
   * What comes out.
   *
   * @param customers signals for who follows them
   * @param rows of customers, for their table
   * @param channels rows of customers by channel
   * @param late events that came too late
   */
  record Signals(
      DataStream<CustomerSignal> customers,
      DataStream<CustomerSignal> rows,
      DataStream<ChannelSignal> channels,
      DataStream<CustomerTrigger> triggers,
      DataStream<ChannelEvent> late) {}

  Signals define(DataStream<ChannelEvent> events, DataStream<Identity> identities) {
    SingleOutputStreamOperator<ChannelEvent> inTime = inTime(events);
    DataStream<CustomerTouch> touches = resolved(unhurried(distinct(personal(inTime))), identities);
    Pace.Told told = pace.told(touches.keyBy(CustomerTouch::customerId, TEXT), rules, retention);
    return new Signals(
        told.signals(),
        told.rows(),
        told.channels(),
        told.triggers(),
        inTime.getSideOutput(SetLateAside.LATE));
  }

  private static SingleOutputStreamOperator<ChannelEvent> inTime(DataStream<ChannelEvent> events) {
    return events.process(new SetLateAside()).uid("late").name("set late events aside");
  }

  private DataStream<ChannelEvent> distinct(DataStream<ChannelEvent> events) {
    return pace.distinct(events, retention)
        .returns(ChannelEventSerializer.EVENT)
        .uid("distinct")
        .name("drop duplicates");
  }

  /** What one event alone tells is looked at before events travel. */
  private DataStream<ChannelEvent> personal(DataStream<ChannelEvent> events) {
    return events
        .filter(new DropScanners(bots))
        .name("drop scanners")
        .filter(new DropAnonymous())
        .name("drop anonymous")
        .map(ChannelEvent::withoutAgent)
        .returns(ChannelEventSerializer.EVENT)
        .name("forget agents");
  }

  private DataStream<ChannelEvent> unhurried(DataStream<ChannelEvent> events) {
    DataStream<ChannelEvent> clicks =
        events
            .filter(BotRules::isMailClick)
            .keyBy(DropClickBursts::burst)
            .process(new DropClickBursts(bots))
            .returns(ChannelEventSerializer.EVENT)
            .uid("click-bursts")
            .name("drop click bursts");
    return events.filter(event -> !BotRules.isMailClick(event)).union(clicks);
  }

  private static DataStream<CustomerTouch> resolved(
      DataStream<ChannelEvent> events, DataStream<Identity> identities) {
    return identities
        .keyBy(Identity::customerKey, TEXT)
        .connect(events.keyBy(ChannelEvent::customerKey, TEXT))
        .process(new ResolveCustomers())
        .returns(CustomerTouchSerializer.TOUCH)
        .uid("resolve")
        .name("resolve customers");
  }
}

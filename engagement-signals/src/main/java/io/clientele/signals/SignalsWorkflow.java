package io.clientele.signals;

import static io.clientele.signals.serialization.TextSerializer.TEXT;

import io.clientele.contracts.engagement.ChannelSignal;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.GroupSignal;
import io.clientele.signals.engagement.CustomerTrigger;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.ChannelEventSerializer;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.event.CustomerTouchSerializer;
import io.clientele.signals.event.DropClickBursts;
import io.clientele.signals.event.DropPrefetches;
import io.clientele.signals.event.Excluded;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.Outcome;
import io.clientele.signals.event.ResolveCustomers;
import io.clientele.signals.event.SetAside;
import java.util.Optional;
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
 * @param retention how long events and customers are remembered, and events wait for a customer
 */
record SignalsWorkflow(BotRules bots, EngagementRules rules, Pace pace, Retention retention) {
  /**
   * What comes out.
   *
   * @param customers signals for who follows them
   * @param channels of customers by channel, for who follows them
   * @param rows of customers, for their table
   * @param channelRows of customers by channel, for their table
   * @param groups rows of customers by what events are about, where asked for
   * @param excluded events that do not count
   */
  record Signals(
      DataStream<CustomerSignal> customers,
      DataStream<ChannelSignal> channels,
      DataStream<CustomerSignal> rows,
      DataStream<ChannelSignal> channelRows,
      Optional<DataStream<GroupSignal>> groups,
      DataStream<CustomerTrigger> triggers,
      DataStream<Excluded> excluded) {}

  Signals define(DataStream<ChannelEvent> events, DataStream<Identity> identities) {
    Sifted<CustomerTouch> touches =
        Sifted.of(distinct(events))
            .through(this::withoutScanners)
            .through(this::withoutMachineOpens)
            .through(SignalsWorkflow::withoutAnonymous)
            .map(SignalsWorkflow::withoutAgents)
            .through("clicks", BotRules::isMailClick, this::withoutBursts)
            .through("opens", BotRules::isMailOpenOrDelivery, this::withoutPrefetches)
            .through(human -> resolved(human, identities));
    Pace.Told told =
        pace.told(touches.passed().keyBy(CustomerTouch::customerId, TEXT), rules, retention);
    return new Signals(
        told.signals(),
        told.channels(),
        told.rows(),
        told.channelRows(),
        told.groups(),
        told.triggers(),
        touches.excluded());
  }

  private SingleOutputStreamOperator<ChannelEvent> distinct(DataStream<ChannelEvent> events) {
    return pace.distinct(events, retention)
        .returns(ChannelEventSerializer.EVENT)
        .uid("distinct")
        .name("drop duplicates and late events");
  }

  private SingleOutputStreamOperator<ChannelEvent> withoutScanners(
      DataStream<ChannelEvent> events) {
    return events
        .process(new SetAside(Outcome.SCANNER, bots::isScanner))
        .returns(ChannelEventSerializer.EVENT)
        .uid("scanners")
        .name("drop scanners");
  }

  private SingleOutputStreamOperator<ChannelEvent> withoutMachineOpens(
      DataStream<ChannelEvent> events) {
    return events
        .process(new SetAside(Outcome.MACHINE_OPEN, bots::isMachineOpen))
        .returns(ChannelEventSerializer.EVENT)
        .uid("machine-opens")
        .name("drop machine opens");
  }

  /** No customer can ever be found for them. */
  private static SingleOutputStreamOperator<ChannelEvent> withoutAnonymous(
      DataStream<ChannelEvent> events) {
    return events
        .process(new SetAside(Outcome.UNKNOWN_CUSTOMER, event -> event.customerKey().isEmpty()))
        .returns(ChannelEventSerializer.EVENT)
        .uid("anonymous")
        .name("drop anonymous");
  }

  /** Nobody asks later on what the client was, and it is the longest of all texts. */
  private static DataStream<ChannelEvent> withoutAgents(DataStream<ChannelEvent> events) {
    return events
        .map(ChannelEvent::withoutAgent)
        .returns(ChannelEventSerializer.EVENT)
        .uid("agents")
        .name("forget agents");
  }

  private SingleOutputStreamOperator<ChannelEvent> withoutBursts(DataStream<ChannelEvent> clicks) {
    return clicks
        .keyBy(DropClickBursts::burst)
        .process(new DropClickBursts(bots))
        .returns(ChannelEventSerializer.EVENT)
        .uid("click-bursts")
        .name("drop click bursts");
  }

  private SingleOutputStreamOperator<ChannelEvent> withoutPrefetches(
      DataStream<ChannelEvent> opensAndDeliveries) {
    return opensAndDeliveries
        .keyBy(DropPrefetches::mailing)
        .process(new DropPrefetches(bots))
        .returns(ChannelEventSerializer.EVENT)
        .uid("prefetches")
        .name("drop prefetches");
  }

  private SingleOutputStreamOperator<CustomerTouch> resolved(
      DataStream<ChannelEvent> events, DataStream<Identity> identities) {
    return identities
        .keyBy(Identity::customerKey, TEXT)
        .connect(events.keyBy(ChannelEvent::customerKey, TEXT))
        .process(new ResolveCustomers(retention.unknown(), rules.groups()))
        .returns(CustomerTouchSerializer.TOUCH)
        .uid("resolve")
        .name("resolve customers");
  }
}

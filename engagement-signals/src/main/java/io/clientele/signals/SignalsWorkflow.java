package io.clientele.signals;

import io.clientele.signals.engagement.CustomerSignal;
import io.clientele.signals.engagement.EngagementRules;
import io.clientele.signals.engagement.ScoreCustomers;
import io.clientele.signals.event.BotRules;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.DropAnonymous;
import io.clientele.signals.event.DropClickBursts;
import io.clientele.signals.event.DropDuplicates;
import io.clientele.signals.event.DropScanners;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.ResolveCustomers;
import io.clientele.signals.event.Touch;
import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * From channel events to signals, whatever the events are read from and the signals written to:
 * duplicates out, machines out, customer found, score and counts per customer. Waits for event time
 * only where the order of arrival would otherwise decide something.
 *
 * @param bots how machines are told from people
 * @param engagement the moment and the score
 * @param memory how long an event id is remembered
 */
record SignalsWorkflow(BotRules bots, EngagementRules engagement, Duration memory) {
  DataStream<CustomerSignal> define(
      DataStream<ChannelEvent> events, DataStream<Identity> identities) {
    return scored(resolved(human(distinct(events)), identities));
  }

  private DataStream<ChannelEvent> distinct(DataStream<ChannelEvent> events) {
    return events
        .keyBy(ChannelEvent::eventId)
        .process(new DropDuplicates(memory))
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
            .filter(BotRules::isClick)
            .keyBy(DropClickBursts::burst)
            .process(new DropClickBursts(bots))
            .uid("click-bursts")
            .name("drop click bursts");
    return named.filter(event -> !BotRules.isClick(event)).union(clicks);
  }

  private static DataStream<Touch> resolved(
      DataStream<ChannelEvent> events, DataStream<Identity> identities) {
    return identities
        .keyBy(Identity::customerKey)
        .connect(events.keyBy(ChannelEvent::customerKey))
        .process(new ResolveCustomers())
        .uid("resolve")
        .name("resolve customers");
  }

  private DataStream<CustomerSignal> scored(DataStream<Touch> touches) {
    return touches
        .keyBy(Touch::customerId)
        .process(new ScoreCustomers(engagement))
        .uid("score")
        .name("score customers");
  }
}

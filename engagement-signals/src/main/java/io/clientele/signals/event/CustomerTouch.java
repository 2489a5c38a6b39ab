package io.clientele.signals.event;

import io.clientele.contracts.engagement.Touch;

/** A channel event of a known customer. */
public record CustomerTouch(String customerId, Touch touch) {
  static CustomerTouch of(ChannelEvent event, String customerId) {
    var touch =
        new Touch(
            event.eventId(), event.channel(), event.type(), event.campaign(), event.occurredAt());
    return new CustomerTouch(customerId, touch);
  }
}

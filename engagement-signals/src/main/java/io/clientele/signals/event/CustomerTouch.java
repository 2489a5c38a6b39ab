package io.clientele.signals.event;

import io.clientele.contracts.engagement.Grouping;
import io.clientele.contracts.engagement.Touch;

/** A channel event of a known customer. */
public record CustomerTouch(String customerId, Touch touch) {
  static CustomerTouch of(ChannelEvent event, String customerId, Grouping groups) {
    var touch =
        new Touch(
            event.eventId(),
            event.channel(),
            event.type(),
            event.campaign(),
            event.occurredAt(),
            groups.of(event.productId(), event.brand()));
    return new CustomerTouch(customerId, touch);
  }

  /** True where it is about a product or brand, and the rules ask for scores of them. */
  public boolean isOfGroup() {
    return !touch.group().isEmpty();
  }
}

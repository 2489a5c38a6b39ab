package io.clientele.signals.event;

/**
 * A channel event of a known customer.
 *
 * @param occurredAt milliseconds since 1970
 */
public record Touch(String customerId, String channel, String type, long occurredAt) {
  static Touch of(ChannelEvent event, String customerId) {
    return new Touch(customerId, event.channel(), event.type(), event.occurredAt());
  }
}

package io.clientele.signals.kafka;

import io.clientele.signals.event.ChannelEvent;

/**
 * An event that a message tells, or a message that could not be understood.
 *
 * @param event null where it was not
 * @param letter null where it was
 */
public record TopicEvent(ChannelEvent event, DeadLetter letter) {
  static TopicEvent understood(ChannelEvent event) {
    return new TopicEvent(event, null);
  }

  static TopicEvent refused(DeadLetter letter) {
    return new TopicEvent(null, letter);
  }

  /** Milliseconds since 1970. */
  long time() {
    return event == null ? letter.time() : event.occurredAt();
  }
}

package io.clientele.signals.audit;

import io.clientele.signals.event.CustomerTouch;

/**
 * A message that was sent to the topic of events.
 *
 * @param kind what has to become of it
 * @param touch what it tells; null where it cannot be understood
 */
public record Sent(int partition, String text, Kind kind, CustomerTouch touch) {
  /** What becomes of a message. */
  public enum Kind {
    COUNTED,
    DUPLICATE,
    /** The touch of somebody who is no customer. */
    NOBODYS,
    /** Moves event time beyond all others. */
    CLOSING,
    /** The touch of a customer that comes when its time is over. */
    LATE,
    BAD
  }
}

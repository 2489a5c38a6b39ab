package io.clientele.signals;

import java.time.Duration;

/**
 * How long state is kept, in processing time.
 *
 * @param events after so long an id that comes again is a new event
 * @param customers after so long without a touch a customer begins anew
 */
record Retention(Duration events, Duration customers) {
  /** Deliveries are repeated within hours or days; people come back after a year. */
  static final Retention USUAL = new Retention(Duration.ofDays(7), Duration.ofDays(400));
}

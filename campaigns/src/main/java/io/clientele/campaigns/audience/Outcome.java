package io.clientele.campaigns.audience;

import java.util.Locale;

/** What becomes of a customer whom an audience's rule selects; exactly one of these. */
enum Outcome {
  DELIVERED,
  CONTROL,
  NO_CONSENT,
  NO_ADDRESS;

  /** As {@code sync.audience_member} writes it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}

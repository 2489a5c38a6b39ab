package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.Engagement;

/**
 * A customer whose touches are followed.
 *
 * @param isInTables true where the tables were told since the latest touch
 */
record Followed(Engagement engagement, boolean isInTables) {
  static final Followed NOBODY = new Followed(Engagement.NONE, true);
}

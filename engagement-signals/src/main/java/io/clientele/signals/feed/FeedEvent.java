package io.clientele.signals.feed;

import io.clientele.signals.event.ChannelEvent;

/**
 * A row of a feed, understood or not.
 *
 * @param event null where it was not
 * @param bad null where it was
 */
public record FeedEvent(ChannelEvent event, BadEvent bad) {
  static FeedEvent understood(ChannelEvent event) {
    return new FeedEvent(event, null);
  }

  static FeedEvent refused(BadEvent bad) {
    return new FeedEvent(null, bad);
  }
}

package io.clientele.signals.event;

import java.util.Comparator;

/**
 * Tells the deliveries of one event apart: systems that keep events as records export them again
 * when they change.
 *
 * @param modifiedAt when the source last changed the record, milliseconds since 1970; 0 where it
 *     does not say so
 * @param contentHash decides between two deliveries of the same moment, so that their order does
 *     not
 * @param isDeleted the source took the event back
 */
public record EventVersion(long modifiedAt, long contentHash, boolean isDeleted) {
  private static final Comparator<EventVersion> ORDER =
      Comparator.comparingLong(EventVersion::modifiedAt)
          .thenComparingLong(EventVersion::contentHash);

  boolean isLaterThan(EventVersion other) {
    return ORDER.compare(this, other) > 0;
  }
}

package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.signals.event.Touch;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The moment that signals describe, and the score's weights.
 *
 * @param asOf touches after it do not count
 */
public record EngagementRules(Instant asOf, EngagementScore score) implements Serializable {
  boolean isAfterAsOf(Touch touch) {
    return Instant.ofEpochMilli(touch.occurredAt()).isAfter(asOf);
  }

  /** What one touch up to the moment amounts to. */
  Engagement of(Touch touch) {
    Instant at = Instant.ofEpochMilli(touch.occurredAt());
    double contribution = score.contribution(touch.type(), at, asOf);
    return new Engagement(
        Math.round(contribution / Engagement.UNIT),
        within(Duration.ofHours(1), at),
        within(Duration.ofDays(1), at),
        within(Duration.ofDays(7), at),
        within(Duration.ofDays(30), at),
        touch.occurredAt(),
        touch.channel());
  }

  private long within(Duration window, Instant at) {
    return at.isAfter(asOf.minus(window)) ? 1 : 0;
  }
}

package io.clientele.contracts.engagement;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * All that signals are computed by; the same for the stream and for history.
 *
 * @param sessionGap touches further apart belong to two sessions
 * @param timeZone of the business day
 * @param triggers with names of their own
 */
public record EngagementRules(
    EngagementScore score, Duration sessionGap, ZoneId timeZone, List<TriggerRule> triggers)
    implements Serializable {
  public EngagementRules {
    triggers = List.copyOf(triggers);
  }

  /** What {@code signals.yml} ships with. */
  public static EngagementRules standard(ZoneId timeZone) {
    EngagementScore score = EngagementScore.standard();
    return new EngagementRules(
        score, Duration.ofMinutes(30), timeZone, StandardTriggers.of(score.halfLife()));
  }
}

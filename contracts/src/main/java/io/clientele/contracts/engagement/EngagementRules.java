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
 * @param groups by what scores are told beside the whole
 */
public record EngagementRules(
    EngagementScore score,
    Duration sessionGap,
    ZoneId timeZone,
    List<TriggerRule> triggers,
    Grouping groups)
    implements Serializable {
  public EngagementRules {
    triggers = List.copyOf(triggers);
  }

  /** Without scores of groups. */
  public EngagementRules(
      EngagementScore score, Duration sessionGap, ZoneId timeZone, List<TriggerRule> triggers) {
    this(score, sessionGap, timeZone, triggers, Grouping.NONE);
  }

  /** What {@code signals.yml} ships with. */
  public static EngagementRules standard(ZoneId timeZone) {
    EngagementScore score = EngagementScore.standard();
    return new EngagementRules(
        score, Duration.ofMinutes(30), timeZone, StandardTriggers.of(score.halfLife()));
  }
}

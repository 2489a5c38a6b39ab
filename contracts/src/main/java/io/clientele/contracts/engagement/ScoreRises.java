package io.clientele.contracts.engagement;

import java.time.Duration;

/**
 * The engagement score reaches a threshold from below: a hot lead.
 *
 * @param threshold in points of the score
 */
public record ScoreRises(String name, Duration coolDown, double threshold) implements TriggerRule {
  @Override
  public Reaction touched(Memory memory, Touch touch, Situation now) {
    if (now.scoreBefore() >= threshold || now.scoreAfter() < threshold) {
      return Reaction.none(memory);
    }
    String evidence =
        "%s raised the score from %s to %s, the threshold is %s"
            .formatted(
                touch.type(),
                Words.of(now.scoreBefore()),
                Words.of(now.scoreAfter()),
                Words.of(threshold));
    return new Reaction(memory, evidence, touch.id());
  }
}

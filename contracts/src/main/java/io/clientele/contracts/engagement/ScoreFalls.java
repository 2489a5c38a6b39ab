package io.clientele.contracts.engagement;

import java.time.Duration;

/**
 * The engagement score had been high and falls below a threshold, by time or by a touch of negative
 * weight: a cooling customer. Scores of all touches decay alike, so the moment is known in advance:
 * {@code t + halfLife · log₂(score(t) / threshold)}.
 *
 * @param threshold in points of the score, above zero
 * @param reached the score that it had reached, at least the threshold
 */
public record ScoreFalls(
    String name, Duration coolDown, double threshold, double reached, Duration halfLife)
    implements TriggerRule {
  @Override
  public Reaction touched(Memory memory, Touch touch, Situation now) {
    if (now.scoreAfter() >= reached) {
      return Reaction.none(memory.with(touch));
    }
    if (memory.times() == 0 || now.scoreAfter() >= threshold) {
      return Reaction.none(memory);
    }
    String evidence =
        "%s lowered the score to %s, the threshold is %s"
            .formatted(touch.type(), Words.of(now.scoreAfter()), Words.of(threshold));
    return new Reaction(memory.cleared(), evidence, touch.id());
  }

  @Override
  public long due(Memory memory, double score, long lastTouchAt) {
    if (memory.times() == 0) {
      return Long.MAX_VALUE;
    }
    double halfLives = Math.log(score / threshold) / Math.log(2);
    return lastTouchAt + (long) Math.floor(halfLives * halfLife.toMillis()) + 1;
  }

  @Override
  public Reaction elapsed(Memory memory) {
    String evidence =
        "nothing raised the score any more, it fell below %s".formatted(Words.of(threshold));
    return new Reaction(memory.cleared(), evidence, memory.touch());
  }
}

package io.clientele.contracts.engagement;

import java.io.Serializable;
import java.time.Duration;

/**
 * When a trigger fires. Its {@link Memory} is all it knows of a customer; the cool-down, during
 * which it keeps silent after it fired, is looked after by {@link CustomerTriggers}.
 */
public sealed interface TriggerRule extends Serializable
    permits LeftUndone, ScoreRises, ScoreFalls, Returns, Happens {
  String name();

  Duration coolDown();

  Reaction touched(Memory memory, Touch touch, Situation now);

  /**
   * The moment at which it fires if nothing happens before, {@link Long#MAX_VALUE} where none.
   *
   * @param score of the customer, at the moment of the latest touch
   */
  default long due(Memory memory, double score, long lastTouchAt) {
    return Long.MAX_VALUE;
  }

  /** Nothing happened up to the moment at which it was due. */
  default Reaction elapsed(Memory memory) {
    return Reaction.none(memory);
  }
}

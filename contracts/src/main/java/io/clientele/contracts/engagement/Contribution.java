package io.clientele.contracts.engagement;

import java.time.Instant;
import java.util.Comparator;

/**
 * What one touch adds to a score at a moment: {@code weight · 2^(−halfLives)}.
 *
 * @param touch id of the touch
 * @param at when it happened, in milliseconds since 1970
 * @param weight of its type
 * @param halfLives its age at the moment
 * @param value what it adds; below zero where its weight is
 */
public record Contribution(
    String touch, String type, long at, double weight, double halfLives, double value) {
  /** What adds or takes away most comes first; of equals the later, then the id decides. */
  static final Comparator<Contribution> LARGEST_FIRST =
      Comparator.comparingDouble((Contribution each) -> -Math.abs(each.value))
          .thenComparing(Comparator.comparingLong(Contribution::at).reversed())
          .thenComparing(Contribution::touch);

  /**
   * @param asOf the moment, in milliseconds since 1970; the touch is not later
   */
  static Contribution of(Touch touch, long asOf, EngagementScore score) {
    Instant at = Instant.ofEpochMilli(touch.at());
    return new Contribution(
        touch.id(),
        touch.type(),
        touch.at(),
        score.weight(touch.type()),
        (double) (asOf - touch.at()) / score.halfLife().toMillis(),
        score.contribution(touch.type(), at, Instant.ofEpochMilli(asOf)));
  }
}

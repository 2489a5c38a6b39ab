package io.clientele.contracts.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody began something and did not finish: an abandoned cart, an abandoned browse.
 *
 * @param began types of touches that begin it
 * @param times so many of them have to come
 * @param finished types that finish it
 * @param patience so long after the latest that began it, nothing has finished it
 */
public record LeftUndone(
    String name,
    Duration coolDown,
    Set<String> began,
    int times,
    Set<String> finished,
    Duration patience)
    implements TriggerRule {
  public LeftUndone {
    began = Set.copyOf(began);
    finished = Set.copyOf(finished);
  }

  @Override
  public Reaction touched(Memory memory, Touch touch, Situation now) {
    if (finished.contains(touch.type())) {
      return Reaction.none(memory.cleared());
    }
    return Reaction.none(began.contains(touch.type()) ? memory.with(touch) : memory);
  }

  @Override
  public long due(Memory memory, double score, long lastTouchAt) {
    return memory.times() == 0 ? Long.MAX_VALUE : memory.since() + patience.toMillis();
  }

  /** Too few touches are forgotten too: what comes later begins anew. */
  @Override
  public Reaction elapsed(Memory memory) {
    if (memory.times() < times) {
      return Reaction.none(memory.cleared());
    }
    String evidence =
        "%d of %s, the latest at %s, and none of %s in the %s after it"
            .formatted(
                memory.times(),
                Words.of(began),
                Instant.ofEpochMilli(memory.since()),
                Words.of(finished),
                Words.of(patience));
    return new Reaction(memory.cleared(), evidence, memory.touch());
  }
}

package io.clientele.contracts.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody comes back after a long silence.
 *
 * @param silence the shortest that counts
 * @param sent types that the company itself sends: they break no silence
 */
public record Returns(String name, Duration coolDown, Duration silence, Set<String> sent)
    implements TriggerRule {
  public Returns {
    sent = Set.copyOf(sent);
  }

  @Override
  public Reaction touched(Memory memory, Touch touch, Situation now) {
    if (sent.contains(touch.type())) {
      return Reaction.none(memory);
    }
    Memory next = memory.with(touch);
    boolean isReturn = memory.times() > 0 && touch.at() - memory.since() >= silence.toMillis();
    if (!isReturn) {
      return Reaction.none(next);
    }
    String evidence =
        "%s after silence since %s".formatted(touch.type(), Instant.ofEpochMilli(memory.since()));
    return new Reaction(next, evidence, touch.id());
  }
}

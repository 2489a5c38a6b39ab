package io.clientele.contracts.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Something happens, perhaps only where it belongs to a campaign or follows something else: an
 * unsubscription, a response to a campaign, a complaint after a purchase.
 *
 * @param types what happens
 * @param inCampaign true where it has to belong to a campaign
 * @param follows types one of which has to come before; none where it is empty
 * @param within so long before at most
 */
public record Happens(
    String name,
    Duration coolDown,
    Set<String> types,
    boolean inCampaign,
    Set<String> follows,
    Duration within)
    implements TriggerRule {
  public Happens {
    types = Set.copyOf(types);
    follows = Set.copyOf(follows);
  }

  @Override
  public Reaction touched(Memory memory, Touch touch, Situation now) {
    boolean fires = types.contains(touch.type()) && isWanted(touch) && hasFollowed(memory, touch);
    Memory next = follows.contains(touch.type()) ? memory.with(touch) : memory;
    return fires ? new Reaction(next, evidence(memory, touch), touch.id()) : Reaction.none(next);
  }

  private boolean isWanted(Touch touch) {
    return !inCampaign || !touch.campaign().isEmpty();
  }

  private boolean hasFollowed(Memory memory, Touch touch) {
    return follows.isEmpty()
        || memory.times() > 0 && touch.at() - memory.since() <= within.toMillis();
  }

  private String evidence(Memory memory, Touch touch) {
    String campaign = inCampaign ? " of campaign " + touch.campaign() : "";
    String before =
        follows.isEmpty()
            ? ""
            : ", %s at %s".formatted(Words.of(follows), Instant.ofEpochMilli(memory.since()));
    return touch.type() + " on " + touch.channel() + campaign + before;
  }
}

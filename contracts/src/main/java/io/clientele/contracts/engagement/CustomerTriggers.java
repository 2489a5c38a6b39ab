package io.clientele.contracts.engagement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the triggers know of a customer. Touches come in {@link Touch#ORDER}, since what fires
 * depends on it; before a touch, and when {@link #due} says so, time is moved on by {@link
 * #elapsed}.
 *
 * @param lastTouchAt milliseconds since 1970
 * @param memories by name of the trigger; what was never touched is left out
 */
public record CustomerTriggers(ScoreSum score, long lastTouchAt, Map<String, Memory> memories)
    implements Serializable {
  /** Of a customer whom nothing has touched. */
  public static final CustomerTriggers NONE =
      new CustomerTriggers(ScoreSum.NONE, Memory.NEVER, Map.of());

  /**
   * @param fired in the order of their moments
   */
  public record Step(CustomerTriggers next, List<Trigger> fired) {}

  /** The moment to call {@link #elapsed} if no touch comes before; the largest where none is. */
  public long due(EngagementRules rules) {
    long due = Long.MAX_VALUE;
    if (memories.isEmpty()) {
      return due;
    }
    double lastScore = lastScore(rules);
    for (TriggerRule rule : rules.triggers()) {
      due = Math.min(due, due(rule, lastScore));
    }
    return due;
  }

  /** Nothing touched the customer up to the moment, in milliseconds since 1970. */
  public Step elapsed(long until, EngagementRules rules) {
    var step = new Step(this, List.of());
    for (long due = due(rules); due <= until; due = step.next().due(rules)) {
      step = step.next().elapsedAt(due, rules, step.fired());
    }
    return step;
  }

  /** A touch, and whatever time had brought before it. */
  public Step touched(Touch touch, EngagementRules rules) {
    Step before = elapsed(touch.at() - 1, rules);
    return before.next().touchedNow(touch, rules, before.fired());
  }

  private double lastScore(EngagementRules rules) {
    return score.at(lastTouchAt, rules.score());
  }

  private long due(TriggerRule rule, double lastScore) {
    Memory memory = memories.getOrDefault(rule.name(), Memory.NONE);
    return memory.times() == 0 ? Long.MAX_VALUE : rule.due(memory, lastScore, lastTouchAt);
  }

  private Step elapsedAt(long moment, EngagementRules rules, List<Trigger> before) {
    var firing = new Firing(before, moment, score.at(moment, rules.score()));
    double lastScore = lastScore(rules);
    for (TriggerRule rule : rules.triggers()) {
      if (due(rule, lastScore) <= moment) {
        firing.react(rule, rule.elapsed(memories.getOrDefault(rule.name(), Memory.NONE)));
      }
    }
    return firing.step(score, lastTouchAt);
  }

  /** A touch that comes too late for its place counts at the moment that was reached. */
  private Step touchedNow(Touch touch, EngagementRules rules, List<Trigger> before) {
    long moment = Math.max(lastTouchAt, touch.at());
    ScoreSum next = score.plus(touch, rules.score());
    var situation = new Situation(score.at(moment, rules.score()), next.at(moment, rules.score()));
    var firing = new Firing(before, moment, situation.scoreAfter());
    for (TriggerRule rule : rules.triggers()) {
      Memory memory = memories.getOrDefault(rule.name(), Memory.NONE);
      firing.react(rule, rule.touched(memory, touch, situation));
    }
    return firing.step(next, moment);
  }

  /** Collects what fires at one moment, and what the triggers remember then. */
  private final class Firing {
    private final Map<String, Memory> next = new HashMap<>(memories);
    private final List<Trigger> fired;
    private final long moment;
    private final double scoreThen;

    Firing(List<Trigger> before, long moment, double scoreThen) {
      this.fired = new ArrayList<>(before);
      this.moment = moment;
      this.scoreThen = scoreThen;
    }

    void react(TriggerRule rule, Reaction reaction) {
      boolean fires = reaction.fires() && !isCoolingDown(rule, reaction.memory());
      Memory memory = fires ? reaction.memory().fired(moment) : reaction.memory();
      if (memory == memories.get(rule.name())) {
        return; // Most triggers have nothing to do with most touches.
      }
      if (memory.equals(Memory.NONE)) {
        next.remove(rule.name());
      } else {
        next.put(rule.name(), memory);
      }
      if (fires) {
        fired.add(
            new Trigger(rule.name(), moment, reaction.evidence(), reaction.touch(), scoreThen));
      }
    }

    private boolean isCoolingDown(TriggerRule rule, Memory memory) {
      return memory.firedAt() != Memory.NEVER
          && moment - memory.firedAt() < rule.coolDown().toMillis();
    }

    Step step(ScoreSum score, long lastTouchAt) {
      return new Step(new CustomerTriggers(score, lastTouchAt, next), List.copyOf(fired));
    }
  }
}

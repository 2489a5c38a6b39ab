package io.clientele.contracts.engagement;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A customer's engagement with each product or brand, by the definition of {@link Engagement}. At
 * most {@link #MOST} groups are followed: when one more comes, the one with the lowest score of the
 * others is forgotten, and begins anew should it come again. So up to that many groups the order of
 * touches changes nothing; beyond it a score tells no more than what its touches add up to, and may
 * tell less.
 *
 * @param groups by name
 */
public record GroupScores(Map<String, Engagement> groups) implements Serializable {
  /** Of a customer whom no group touched. */
  public static final GroupScores NONE = new GroupScores(Map.of());

  /** Groups of one customer that are followed at a time. */
  public static final int MOST = 20;

  /** What counts for nothing any more, if nothing happened in thirty days. */
  private static final double LOWEST = 0.001;

  /**
   * @param touch that is about a group
   */
  public GroupScores plus(Touch touch, EngagementRules rules) {
    var more = new HashMap<>(groups);
    String group = touch.group();
    more.put(group, more.getOrDefault(group, Engagement.NONE).plus(touch, rules));
    if (more.size() > MOST) {
      more.remove(lowestBeside(group, more, rules));
    }
    return new GroupScores(more);
  }

  /** Of the group, as of its latest touch. */
  public GroupSignal latestOf(String customerId, String group, EngagementRules rules) {
    return signalOf(customerId, group, groups.get(group).lastTouchAt(), rules);
  }

  /**
   * One for each group that still counts: with a touch in the thirty days up to the moment, or a
   * score of a thousandth at least, above zero or below.
   *
   * @param asOf milliseconds since 1970; no touch is later
   */
  public List<GroupSignal> signalsOf(String customerId, long asOf, EngagementRules rules) {
    return groups.keySet().stream()
        .sorted()
        .map(group -> signalOf(customerId, group, asOf, rules))
        .filter(each -> each.events30d() > 0 || Math.abs(each.score()) >= LOWEST)
        .toList();
  }

  private GroupSignal signalOf(String customerId, String group, long asOf, EngagementRules rules) {
    CustomerSignal of = groups.get(group).signalOf(customerId, asOf, rules);
    return new GroupSignal(
        customerId, rules.groups(), group, of.score(), asOf, of.events30d(), of.lastTouchAt());
  }

  /** Which of two scores is lower is the same at every moment; of equals the name decides. */
  private static String lowestBeside(
      String kept, Map<String, Engagement> groups, EngagementRules rules) {
    long moment = groups.values().stream().mapToLong(Engagement::lastTouchAt).max().orElseThrow();
    return groups.entrySet().stream()
        .filter(each -> !each.getKey().equals(kept))
        .min(
            Comparator.comparingDouble(
                    (Map.Entry<String, Engagement> each) ->
                        each.getValue().signalOf("", moment, rules).score())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }
}

package io.clientele.contracts.engagement;

import static io.clientele.contracts.engagement.Touches.touch;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GroupScoresTest {
  private static final Instant NOON = Instant.parse("2024-03-31T12:00:00Z");
  private static final long AS_OF = NOON.toEpochMilli();
  private static final EngagementRules STANDARD = EngagementRules.standard(ZoneId.of("UTC"));

  /** No weight below zero. */
  private static final EngagementRules RULES =
      new EngagementRules(
          new EngagementScore(Duration.ofDays(7), Map.of("click", 3.0, "sent", 0.0), 1),
          STANDARD.sessionGap(),
          STANDARD.timeZone(),
          List.of(),
          Grouping.BRAND);

  @Property(tries = 100)
  void upToTheBoundEveryGroupIsScoredByItsOwnTouchesInWhateverOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = GroupScores.MOST) int groups) {
    List<Touch> touches = touches(seed, groups);
    List<Touch> shuffled = shuffled(touches, seed);

    List<GroupSignal> told = scoresOf(shuffled).signalsOf("ann", AS_OF, RULES);

    assertThat(told).isEqualTo(scoresOf(touches).signalsOf("ann", AS_OF, RULES));
    assertThat(told)
        .extracting(GroupSignal::group, GroupSignal::score, GroupSignal::events30d)
        .containsExactlyElementsOf(
            alone(touches).values().stream()
                .filter(each -> each.events30d() > 0 || each.score() >= 0.001)
                .map(each -> tuple(each.customerId(), each.score(), each.events30d()))
                .toList());
  }

  @Property(tries = 100)
  void beyondTheBoundNoMoreGroupsAreFollowedAndNoneIsToldMoreThanItHas(
      @ForAll long seed, @ForAll @IntRange(min = GroupScores.MOST, max = 60) int groups) {
    List<Touch> touches = shuffled(touches(seed, groups), seed);
    Map<String, CustomerSignal> alone = alone(touches);

    GroupScores scores = scoresOf(touches);

    assertThat(scores.groups()).hasSizeLessThanOrEqualTo(GroupScores.MOST);
    assertThat(scores.groups()).containsKey(touches.get(touches.size() - 1).group());
    for (GroupSignal told : scores.signalsOf("ann", AS_OF, RULES)) {
      assertThat(told.score()).isLessThanOrEqualTo(alone.get(told.group()).score());
      assertThat(told.events30d()).isLessThanOrEqualTo(alone.get(told.group()).events30d());
    }
  }

  @Property(tries = 50)
  void whatIsForgottenScoresNoHigherThanTheOthers(@ForAll long seed) {
    GroupScores scores = GroupScores.NONE;
    for (Touch touch : touches(seed, 40)) {
      GroupScores before = scores;
      scores = scores.plus(touch, RULES);
      for (String group : before.groups().keySet()) {
        if (!scores.groups().containsKey(group)) {
          double forgotten = score(before, group);
          assertThat(before.groups().keySet())
              .allSatisfy(
                  each -> assertThat(score(before, each)).isGreaterThanOrEqualTo(forgotten));
        }
      }
    }
  }

  @Test
  void aNewGroupIsNotForgottenAtOnceHoweverHighTheOthersScore() {
    GroupScores scores = GroupScores.NONE;
    for (int i = 0; i < GroupScores.MOST; i++) {
      scores = scores.plus(about("b" + i, "click", "2024-03-30T12:00:00Z"), RULES);
    }
    scores = scores.plus(about("b5", "open", "2024-03-30T12:00:00Z"), RULES);
    scores = scores.plus(about("new", "open", "2024-03-30T12:00:00Z"), RULES);
    assertThat(scores.groups())
        .hasSize(GroupScores.MOST)
        .containsKeys("new", "b5")
        .doesNotContainKey("b0");
    assertThat(scores.latestOf("ann", "new", RULES).score()).isCloseTo(1, within(1e-9));
  }

  @Test
  void whatNobodyTouchedForLongCountsNoMore() {
    GroupScores scores =
        GroupScores.NONE
            .plus(about("old", "click", "2023-12-01T12:00:00Z"), RULES)
            .plus(about("sent", "sent", "2024-02-29T12:00:00Z"), RULES)
            .plus(about("felt", "click", "2024-02-29T12:00:00Z"), RULES)
            .plus(about("fresh", "sent", "2024-03-30T12:00:00Z"), RULES);
    assertThat(scores.signalsOf("ann", AS_OF, RULES))
        .extracting(GroupSignal::group)
        .containsExactly("felt", "fresh");
  }

  private static Touch about(String group, String type, String at) {
    Touch touch = touch(type).at(at).build();
    return new Touch(touch.id(), touch.channel(), touch.type(), "", touch.at(), group);
  }

  private static List<Touch> touches(long seed, int groups) {
    var random = new Random(seed);
    return Touches.random(seed, 150, NOON).stream()
        .map(
            each ->
                new Touch(
                    each.id(),
                    each.channel(),
                    each.type(),
                    each.campaign(),
                    each.at(),
                    "g" + random.nextInt(groups)))
        .toList();
  }

  private static List<Touch> shuffled(List<Touch> touches, long seed) {
    var shuffled = new ArrayList<>(touches);
    Collections.shuffle(shuffled, new Random(seed + 1));
    return shuffled;
  }

  private static GroupScores scoresOf(List<Touch> touches) {
    GroupScores scores = GroupScores.NONE;
    for (Touch touch : touches) {
      scores = scores.plus(touch, RULES);
    }
    return scores;
  }

  /** The signal of each group as if it were a customer. */
  private static Map<String, CustomerSignal> alone(List<Touch> touches) {
    var alone = new TreeMap<String, CustomerSignal>();
    touches.stream()
        .collect(groupingBy(Touch::group))
        .forEach(
            (group, theirs) -> {
              Engagement engagement = Engagement.NONE;
              for (Touch touch : theirs) {
                engagement = engagement.plus(touch, RULES);
              }
              alone.put(group, engagement.signalOf(group, AS_OF, RULES));
            });
    return alone;
  }

  private static double score(GroupScores scores, String group) {
    return scores.groups().get(group).signalOf("", AS_OF, RULES).score();
  }
}

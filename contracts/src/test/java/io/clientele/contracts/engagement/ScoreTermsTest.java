package io.clientele.contracts.engagement;

import static io.clientele.contracts.engagement.Touches.touch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScoreTermsTest {
  private static final Instant NOON = Instant.parse("2024-03-31T12:00:00Z");
  private static final long AS_OF = NOON.toEpochMilli();
  private static final EngagementRules STANDARD = EngagementRules.standard(ZoneId.of("UTC"));

  @Property(tries = 300)
  void theTermsAddUpToTheScoreThatIsTold(
      @ForAll long seed,
      @ForAll @IntRange(max = 120) int count,
      @ForAll @IntRange(max = 30) int most,
      @ForAll @IntRange(min = 1, max = 2400) int hours) {
    EngagementRules rules = halvingIn(Duration.ofHours(hours));
    List<Touch> touches = Touches.random(seed, count, NOON);

    ScoreTerms terms = ScoreTerms.of(touches.iterator(), AS_OF, rules.score(), most);
    double told = scoreOf(touches, rules);

    assertThat(terms.count()).isEqualTo(count);
    assertThat(terms.largest()).hasSize(Math.min(most, count));
    assertThat(terms.sum()).isCloseTo(told, within(ScoreSum.UNIT * Math.max(count, 1)));
    assertThat(terms.addUpTo(told)).isTrue();
    assertThat(terms.addUpTo(told + 0.001)).isFalse();
  }

  @Property(tries = 100)
  void everyTermIsItsWeightHalvedOncePerHalfLife(@ForAll long seed) {
    List<Touch> touches = Touches.random(seed, 40, NOON);
    ScoreTerms terms = ScoreTerms.of(touches.iterator(), AS_OF, STANDARD.score(), 40);
    assertThat(terms.largest())
        .allSatisfy(
            each ->
                assertThat(each.value())
                    .isCloseTo(each.weight() * Math.pow(2, -each.halfLives()), within(1e-12)));
  }

  @Property(tries = 100)
  void theLargestTermsAreToldWhateverTheOrder(@ForAll long seed) {
    List<Touch> touches = Touches.random(seed, 60, NOON);
    var shuffled = new ArrayList<>(touches);
    Collections.shuffle(shuffled, new Random(seed + 1));

    ScoreTerms terms = ScoreTerms.of(touches.iterator(), AS_OF, STANDARD.score(), 20);
    ScoreTerms all = ScoreTerms.of(shuffled.iterator(), AS_OF, STANDARD.score(), 60);

    assertThat(all.largest().subList(0, 20)).isEqualTo(terms.largest());
  }

  @Test
  void whatTakesAwayMuchIsToldBeforeWhatAddsLittle() {
    ScoreTerms terms =
        ScoreTerms.of(
            List.of(
                    touch("open").at("2024-03-31T12:00:00Z").build(),
                    touch("unsubscribe").at("2024-03-24T12:00:00Z").build(),
                    touch("reply").at("2024-03-31T12:00:01Z").build())
                .iterator(),
            AS_OF,
            STANDARD.score(),
            1);
    assertThat(terms.largest())
        .containsExactly(
            new Contribution(
                "e" + (AS_OF - Duration.ofDays(7).toMillis()),
                "unsubscribe",
                AS_OF - Duration.ofDays(7).toMillis(),
                -10,
                1,
                -5));
    assertThat(terms.others()).isEqualTo(1);
    assertThat(terms.othersSum()).isEqualTo(1);
  }

  private static EngagementRules halvingIn(Duration halfLife) {
    var weights = Map.of("click", 3.0, "unsubscribe", -10.0, "sent", 0.0);
    var score = new EngagementScore(halfLife, weights, 1.5);
    return new EngagementRules(score, STANDARD.sessionGap(), STANDARD.timeZone(), List.of());
  }

  private static double scoreOf(List<Touch> touches, EngagementRules rules) {
    Engagement engagement = Engagement.NONE;
    for (Touch touch : touches) {
      engagement = engagement.plus(touch, rules);
    }
    return engagement.signalOf("ann", AS_OF, rules).score();
  }
}

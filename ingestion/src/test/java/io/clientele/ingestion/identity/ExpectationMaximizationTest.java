package io.clientele.ingestion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExpectationMaximizationTest {
  private static final Level[] LEVELS = Level.values();

  @Property(tries = 50)
  void theLikelihoodNeverFalls(@ForAll long seed) {
    List<Double> objectives = ExpectationMaximization.objectives(anyCounts(new Random(seed)));
    for (int i = 1; i < objectives.size(); i++) {
      assertThat(objectives.get(i))
          .isGreaterThanOrEqualTo(objectives.get(i - 1) - 1e-9 * Math.abs(objectives.get(i - 1)));
    }
  }

  @Test
  void matchesAreFoundWithoutAnExample() {
    long match = pattern(Level.EXACT, Level.EXACT, Level.EXACT);
    long slip = pattern(Level.CLOSE, Level.EXACT, Level.EXACT);
    long namesake = pattern(Level.EXACT, Level.EXACT, Level.DIFFERENT);
    long stranger = pattern(Level.DIFFERENT, Level.DIFFERENT, Level.DIFFERENT);
    var counts = Map.of(match, 80.0, slip, 20.0, namesake, 3.0, stranger, 100_000.0);
    MatchModel model = ExpectationMaximization.fit(new PatternCounts(counts, 450));
    assertThat(model.probability(match, 0)).isGreaterThan(0.99);
    assertThat(model.probability(slip, 0)).isGreaterThan(0.99);
    assertThat(model.probability(stranger, 0)).isLessThan(1e-6);
    assertThat(model.bits(Field.BIRTH_DATE, Level.EXACT)).isPositive();
    assertThat(model.bits(Field.BIRTH_DATE, Level.DIFFERENT)).isNegative();
  }

  @Test
  void aPairThatSaysNothingIsAsLikelyAMatchAsAnyPair() {
    var counts = Map.of(pattern(Level.EXACT, Level.EXACT, Level.EXACT), 10.0, 0L, 990.0);
    MatchModel model = ExpectationMaximization.fit(new PatternCounts(counts, 45));
    assertThat(model.probability(0, 0)).isCloseTo(model.matchShare(), within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  private static long pattern(Level given, Level family, Level birth) {
    long names = Pattern.with(Pattern.with(0, Field.GIVEN_NAME, given), Field.FAMILY_NAME, family);
    return Pattern.with(names, Field.BIRTH_DATE, birth);
  }

  private static PatternCounts anyCounts(Random random) {
    var counts = new HashMap<Long, Double>();
    for (int i = 0; i < 40; i++) {
      long pattern = 0;
      for (Field field : Field.values()) {
        pattern = Pattern.with(pattern, field, LEVELS[random.nextInt(LEVELS.length)]);
      }
      counts.merge(pattern, Math.pow(10, 5 * random.nextDouble()), Double::sum);
    }
    return new PatternCounts(counts, 1 + random.nextInt(1_000));
  }
}

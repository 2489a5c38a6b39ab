package io.clientele.scoring.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.score.Reason;
import io.clientele.scoring.model.Basis;
import io.clientele.scoring.model.Features;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChurnRuleTest {
  private static final ChurnRule RULE = new ChurnRule(90);

  @Test
  void whoIsWithinTheirRhythmStays() {
    assertThat(RULE.probability(customer(10, 35, 8)))
        .isCloseTo(Math.exp(-90 / 35.0), within(1e-12))
        .isLessThan(0.1);
  }

  @Test
  void everyFurtherGapOfSilenceHalvesTheBelief() {
    double once = 1 - RULE.probability(customer(70, 35, 8));
    double twice = 1 - RULE.probability(customer(105, 35, 8));
    assertThat(twice).isCloseTo(once / 2, within(1e-12));
  }

  @Test
  void theSameSilenceIsWorseForWhoBuysOften() {
    assertThat(RULE.probability(customer(143, 35, 8)))
        .isGreaterThan(RULE.probability(customer(143, 200, 3)));
  }

  @Test
  void onePurchaseIsTooLittleForARhythm() {
    assertThat(RULE.basis(customer(10, 90, 1))).isEqualTo(Basis.NOT_ENOUGH_DATA);
    assertThat(RULE.basis(customer(10, 90, 2))).isEqualTo(Basis.RULE);
  }

  @Test
  void theReasonIsASentenceForAMarketer() {
    Features silent = customer(143, 35, 8);
    List<Reason> reasons = ChurnThemes.REASONS.of(silent, RULE.contributions(silent));
    assertThat(reasons)
        .singleElement()
        .satisfies(r -> assertThat(r.contribution()).isPositive())
        .extracting(Reason::text)
        .isEqualTo("No order for 143 days; usually orders every 35.");
  }

  @Test
  void everySentenceCanBeSaidOfACustomerOfWhomNothingIsKnown() {
    double[] ones = new double[ChurnFeatures.COLUMNS.all().size()];
    java.util.Arrays.fill(ones, 1);
    assertThat(ChurnThemes.REASONS.of(customer(1, 90, 1), ones))
        .extracting(Reason::text)
        .allMatch(text -> text.endsWith(".") && !text.contains("null"))
        .contains("No order for 1 day after the only one.");
  }

  private static Features customer(double recency, double gap, double purchases) {
    List<String> names = ChurnFeatures.COLUMNS.numbers();
    double[] numbers = new double[names.size()];
    numbers[names.indexOf(PurchaseFeatures.RECENCY)] = recency;
    numbers[names.indexOf(PurchaseFeatures.GAP)] = gap;
    numbers[names.indexOf(PurchaseFeatures.OVERDUE)] = recency / gap;
    numbers[names.indexOf(PurchaseFeatures.PURCHASES)] = purchases;
    return new Features(ChurnFeatures.COLUMNS, numbers, List.of());
  }
}

package io.clientele.segmentation.lifecycle;

import static io.clientele.segmentation.lifecycle.Buyers.buyer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypicalGapTest {
  @Test
  void itIsTheMedianOfTheMeanGapsOfThoseWhoCameBack() {
    var facts =
        Buyers.facts(
            List.of(
                buyer("once", 500),
                buyer("often", 30, 20, 10),
                buyer("sometimes", 75, 38, 0),
                buyer("afterYears", 900, 1)));
    assertThat(TypicalGap.of(facts, 90)).isEqualTo(37.5);
  }

  @Test
  void whereNobodyCameBackItIsWhatTheRulesSay() {
    assertThat(TypicalGap.of(Buyers.facts(List.of(buyer("once", 500))), 90)).isEqualTo(90);
    assertThat(TypicalGap.of(Buyers.facts(List.of()), 90)).isEqualTo(90);
  }
}

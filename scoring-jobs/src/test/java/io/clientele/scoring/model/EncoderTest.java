package io.clientele.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private static final List<Example> EXAMPLES = MadeUp.examples(LocalDate.EPOCH, 100, 1);

  @Test
  void aUsualCategoryIsAnIndicatorAndANewOneIsNone() {
    var encoder = new Encoder(MadeUp.COLUMNS, List.of(List.of("fair", "web")));
    assertThat(encoder.encode(MadeUp.features(3, 4, "web"))).containsExactly(3, 4, 7, 0, 1);
    assertThat(encoder.encode(MadeUp.features(3, 4, "radio"))).containsExactly(3, 4, 7, 0, 0);
  }

  @Test
  void theContributionsOfACategorysIndicatorsAreAddedUp() {
    var encoder = new Encoder(MadeUp.COLUMNS, List.of(List.of("fair", "web")));
    assertThat(encoder.perColumn(new double[] {1, 2, 3, 4, -6})).containsExactly(1, 2, 3, -2);
  }

  @Test
  void usualCategoriesAreLearnedAndRareOnesAreNot() {
    var rare = new Example(LocalDate.EPOCH, "x", MadeUp.features(1, 1, "radio"), 1);
    var examples = new java.util.ArrayList<>(EXAMPLES);
    examples.add(rare);
    assertThat(Encoder.of(MadeUp.COLUMNS, examples).levels().get(0))
        .containsExactlyInAnyOrder("fair", "web");
  }
}

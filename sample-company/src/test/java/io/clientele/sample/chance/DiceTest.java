package io.clientele.sample.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DiceTest {
  @Property
  void drawingForOnePurposeChangesNoOther(@ForAll long seed) {
    Dice drawnFrom = Dice.of(seed);
    drawnFrom.hex(100);

    assertThat(drawnFrom.toward("people", 3).hex(16))
        .isEqualTo(Dice.of(seed).toward("people", 3).hex(16));
  }

  @Property
  void purposesAndIndexesDiffer(@ForAll long seed) {
    Dice dice = Dice.of(seed);

    assertThat(
            List.of(
                dice.toward("a", 0).hex(16), dice.toward("a", 1).hex(16), dice.toward("b").hex(16)))
        .doesNotHaveDuplicates();
  }

  @Test
  void aPoissonDrawHasItsMean() {
    Dice dice = Dice.of(1);

    double mean = IntStream.range(0, 20_000).map(i -> dice.poisson(2.5)).average().orElseThrow();

    assertThat(mean).isBetween(2.4, 2.6);
  }

  @Test
  void heavierChoicesComeMoreOften() {
    Dice dice = Dice.of(1);

    long heavy =
        IntStream.range(0, 10_000)
            .filter(
                i ->
                    dice.pick(List.of("light", "heavy"), w -> w.equals("heavy") ? 3 : 1)
                        .equals("heavy"))
            .count();

    assertThat(heavy).isBetween(7_200L, 7_800L);
  }
}

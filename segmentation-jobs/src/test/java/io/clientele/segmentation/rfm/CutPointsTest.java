package io.clientele.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CutPointsTest {
  private static final CutPoints CUTS =
      new CutPoints(List.of(30L, 90L), List.of(1L, 4L, 9L), List.of(100_00L));

  @Example
  void aValueOnACutPointHasTheScoreOfThoseBelow() {
    var onTheCuts = new Point(30, 4, 100_00);
    assertThat(List.of(CUTS.r(onTheCuts), CUTS.f(onTheCuts), CUTS.m(onTheCuts)))
        .containsExactly(3, 2, 1);
    var beyond = new Point(31, 5, 100_01);
    assertThat(List.of(CUTS.r(beyond), CUTS.f(beyond), CUTS.m(beyond))).containsExactly(2, 3, 2);
  }

  @Example
  void theEndsOfEveryScaleStandOnTheEndsOfTheBoard() {
    assertThat(CUTS.segment(new Point(0, 99, 900_00), RfmRules.standard())).isEqualTo("Champions");
    assertThat(CUTS.segment(new Point(99, 1, -5_00), RfmRules.standard())).isEqualTo("Lost");
  }

  @Property
  void aBetterMeasureNeverHasALowerScore(
      @ForAll @LongRange(min = 0, max = 500) long days,
      @ForAll @LongRange(min = 0, max = 20) long orders,
      @ForAll @LongRange(min = -100_00, max = 300_00) long cents) {
    var customer = new Point(days, orders, cents);
    var better = new Point(days / 2, orders + 1, cents + 40_00);
    assertThat(CUTS.r(better)).isGreaterThanOrEqualTo(CUTS.r(customer));
    assertThat(CUTS.f(better)).isGreaterThanOrEqualTo(CUTS.f(customer));
    assertThat(CUTS.m(better)).isGreaterThanOrEqualTo(CUTS.m(customer));
  }

  @Property
  void placesOnTheBoardRiseFromEndToEndWhateverTheScale(
      @ForAll @IntRange(min = 2, max = 10) int scores) {
    var places =
        IntStream.rangeClosed(1, scores).mapToObj(score -> Board.place(score, scores)).toList();
    assertThat(places).isSorted().startsWith(1).endsWith(5);
  }

  @Example
  void aScaleOfFiveIsTheBoardsAndOneOfTenHasTwoScoresToASquare() {
    assertThat(places(5)).containsExactly(1, 2, 3, 4, 5);
    assertThat(places(10)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
  }

  private static List<Integer> places(int scores) {
    return IntStream.rangeClosed(1, scores).mapToObj(score -> Board.place(score, scores)).toList();
  }
}

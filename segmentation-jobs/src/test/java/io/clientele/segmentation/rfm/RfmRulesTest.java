package io.clientele.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RfmRulesTest {
  private static final RfmRules RULES = RfmRules.standard();

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void everyCombinationOfScoresFallsInExactlyOneSegment(
      @ForAll @IntRange(min = 1, max = 5) int r,
      @ForAll @IntRange(min = 1, max = 5) int f,
      @ForAll @IntRange(min = 1, max = 5) int m) {
    int value = RfmRules.value(f, m);
    assertThat(RULES.segments().stream().filter(segment -> segment.holds(r, value)))
        .singleElement()
        .extracting(NamedSegment::name)
        .isEqualTo(RULES.segment(r, f, m))
        .isEqualTo(RULES.squares().get((r - 1) * 5 + value - 1));
  }

  @Example
  void thereAreElevenNames() {
    assertThat(RULES.squares().stream().distinct())
        .containsExactlyInAnyOrder(
            "Champions",
            "Loyal",
            "Potential Loyalist",
            "New Customers",
            "Promising",
            "Need Attention",
            "About To Sleep",
            "Cannot Lose Them",
            "At Risk",
            "Hibernating",
            "Lost");
  }

  @Example
  void theBestOnEveryScoreIsAChampionAndTheWorstIsLost() {
    assertThat(RULES.segment(5, 5, 5)).isEqualTo("Champions");
    assertThat(RULES.segment(1, 1, 1)).isEqualTo("Lost");
    assertThat(RULES.segment(1, 5, 5)).isEqualTo("Cannot Lose Them");
    assertThat(RULES.segment(5, 1, 1)).isEqualTo("New Customers");
  }

  @Example
  void theShippedFileSaysWhatHoldsWithoutIt() throws IOException {
    try (var file = RfmRules.class.getResourceAsStream("/defaults/segments.yml")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(read(text, new Problems("segments.yml"))).isEqualTo(RULES);
    }
    assertThat(read("", new Problems("segments.yml"))).isEqualTo(RULES);
  }

  @Example
  void aFileThatMovesANameIsFollowed() {
    var rules =
        read(
            """
            rfm:
              window: 365d
              segments:
                - {name: Good, recency: 1-5, value: 3-5}
                - {name: Other, recency: 1 - 5, value: 1-2}
            """,
            new Problems("segments.yml"));
    assertThat(rules.window()).isEqualTo(Window.YEAR);
    assertThat(rules.segment(1, 3, 3)).isEqualTo("Good");
    assertThat(rules.segment(5, 2, 2)).isEqualTo("Other");
  }

  @Example
  void everythingWrongIsReportedAtOnce() {
    var problems = new Problems("segments.yml");
    read(
        """
        rfm:
          window: 360d
          segment: x
          segments:
            - {name: A, recency: 1-5, value: 1-4}
            - {name: B, recency: 5, value: 4-6}
        """,
        problems);
    assertThat(problems.all())
        .anySatisfy(problem -> assertThat(problem).contains("rfm.window").contains("365d"))
        .anySatisfy(problem -> assertThat(problem).contains("rfm.segment:").contains("segments"))
        .anySatisfy(problem -> assertThat(problem).contains("'4-6' is no score"))
        .anySatisfy(problem -> assertThat(problem).contains("recency 1 with value 5 has no"));
  }

  @Example
  void whatEachMethodGoesByIsReadTogether() {
    var methods =
        read(
                """
                rfm:
                  methods: [kmeans, quantile]
                  bins: 10
                  threshold: {orders: [1, 3], amount: [9.99, 100]}
                  kmeans: {clusters: 4}
                """,
                new Problems("segments.yml"))
            .methods();
    assertThat(methods.names()).containsExactly("quantile", "kmeans");
    assertThat(methods.bins()).isEqualTo(10);
    assertThat(methods.thresholds())
        .isEqualTo(
            new CutPoints(Thresholds.STANDARD.days(), List.of(1L, 3L), List.of(9_99L, 100_00L)));
    assertThat(methods.kmeans()).isEqualTo(new KMeansRules(4, 20_000));
  }

  @Example
  void everythingWrongWithMethodsIsReportedAtOnce() {
    var problems = new Problems("segments.yml");
    read(
        """
        rfm:
          methods: [kmean]
          bins: 11
          threshold: {recency_days: [90, 30], orders: [], amount: [1.001]}
          kmeans: {clusters: 1, sample: 9}
        """,
        problems);
    assertThat(problems.all())
        .anySatisfy(problem -> assertThat(problem).contains("rfm.methods: [kmean] should name"))
        .anySatisfy(problem -> assertThat(problem).contains("rfm.bins: 11 is not from 2 to 10"))
        .anySatisfy(problem -> assertThat(problem).contains("recency_days: [90, 30] should be"))
        .anySatisfy(problem -> assertThat(problem).contains("threshold.orders: [] should be 1"))
        .anySatisfy(problem -> assertThat(problem).contains("amount: [1.001]", "two decimals"))
        .anySatisfy(problem -> assertThat(problem).contains("rfm.kmeans.clusters: 1 is not"))
        .anySatisfy(problem -> assertThat(problem).contains("rfm.kmeans.sample: 9 is not"));
  }

  @Example
  void aSquareInTwoSegmentsIsRefused() {
    var everything = new NamedSegment("A", new Scores(1, 5), new Scores(1, 5));
    var corner = new NamedSegment("B", new Scores(5, 5), new Scores(5, 5));
    assertThatThrownBy(
            () -> new RfmRules(Window.ALL, RfmMethods.STANDARD, List.of(everything, corner)))
        .hasMessage("recency 5 with value 5 is in [A, B]; every pair of scores needs exactly one");
  }

  private static RfmRules read(String yaml, Problems problems) {
    var rules = RfmRules.from(Settings.parse(yaml, problems).section("rfm"));
    return rules;
  }
}

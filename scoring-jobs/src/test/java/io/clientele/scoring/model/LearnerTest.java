package io.clientele.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnerTest {
  private static final ExampleSet EXAMPLES =
      new ExampleSet(MadeUp.examples(LocalDate.EPOCH, 600, 1));
  private static final Encoder ENCODER = Encoder.of(MadeUp.COLUMNS, EXAMPLES.examples());

  @ParameterizedTest
  @MethodSource("learners")
  void itFindsTheLawOfTheExamples(Learner learner) {
    FittedModel model = fitted(learner, 42);
    assertThat(probability(model, 95, "fair")).isGreaterThan(0.8);
    assertThat(probability(model, 5, "web")).isLessThan(0.2);
  }

  @ParameterizedTest
  @MethodSource("learners")
  void contributionsAddUpToTheDistanceBetweenTwoScores(Learner learner) {
    FittedModel model = fitted(learner, 42);
    double[] late = ENCODER.encode(MadeUp.features(90, 0.3, "fair"));
    double[] early = ENCODER.encode(MadeUp.features(10, -0.3, "web"));
    assertThat(sum(model.contributions(late)) - sum(model.contributions(early)))
        .isCloseTo(model.logOdds(late) - model.logOdds(early), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("learners")
  void whatMattersContributesMoreThanWhatDoesNot(Learner learner) {
    double[] moved =
        fitted(learner, 42).contributions(ENCODER.encode(MadeUp.features(95, 0.5, "fair")));
    double[] perColumn = ENCODER.perColumn(moved);
    assertThat(perColumn[0]).isGreaterThan(Math.abs(perColumn[1]));
    assertThat(perColumn[2]).isZero();
    assertThat(perColumn[3]).isPositive();
  }

  @ParameterizedTest
  @MethodSource("learners")
  void theSameSeedGivesTheSameScores(Learner learner) {
    double[] first = scores(fitted(learner, 42));
    double[] second = scores(fitted(learner, 42));
    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("learners")
  void aCorrectionForUnseenExamplesKeepsTheOrderAndTheMean(Learner learner) {
    FittedModel model = fitted(learner, 42);
    var unseen = new ExampleSet(MadeUp.examples(LocalDate.EPOCH, 400, 2));
    var corrected = PlattScaled.of(model, unseen.encoded(ENCODER), unseen.outcomes());
    assertThat(corrected.slope()).isPositive();
    double mean =
        unseen.examples().stream()
            .mapToDouble(e -> corrected.probability(ENCODER.encode(e.features())))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo((double) unseen.positives() / unseen.size(), within(0.02));
  }

  static java.util.List<Learner> learners() {
    return LearnerChoice.CANDIDATES;
  }

  private static FittedModel fitted(Learner learner, long seed) {
    return learner.fit(EXAMPLES.encoded(ENCODER), EXAMPLES.outcomes(), seed);
  }

  private static double probability(FittedModel model, double days, String source) {
    return model.probability(ENCODER.encode(MadeUp.features(days, 0, source)));
  }

  private static double[] scores(FittedModel model) {
    return Arrays.stream(EXAMPLES.encoded(ENCODER)).mapToDouble(model::logOdds).toArray();
  }

  private static double sum(double[] values) {
    return DoubleStream.of(values).sum();
  }
}

package io.clientele.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.model.ScoreSettings.Minimum;
import io.clientele.scoring.model.ScoreSettings.Sampling;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final ScoreSettings SETTINGS =
      new ScoreSettings(
          90, 1, 1, new Minimum(200, 30), new Bands(0.7, 0.4), new Sampling(42, 60_000));
  private static final TimeSplit SPLIT = TimeSplit.of(LocalDate.of(2024, 6, 30), SETTINGS);
  private static final LocalDate TRAIN = SPLIT.train().get(0);
  private static final LocalDate TEST = SPLIT.test().get(0);

  @Test
  void aModelThatRanksBetterThanTheRuleIsUsed() {
    Trained trained = training(MadeUp.ByDays.BLIND).on(world(400, 400), SPLIT);
    assertThat(trained.estimator().basis(MadeUp.features(1, 1, "web"))).isEqualTo(Basis.MODEL);
    assertThat(metric(trained, "auc")).isGreaterThan(0.75);
    assertThat(metric(trained, "baseline_auc")).isEqualTo(0.5);
    assertThat(metric(trained, "brier")).isLessThan(0.2);
    assertThat(metric(trained, "lift_10")).isGreaterThan(1.3);
    assertThat(trained.examples()).extracting(Example::cutoff).containsOnly(TEST);
  }

  @Test
  void aModelThatRanksWorseGivesWayToTheRuleAndItsFiguresAreKept() {
    var examples =
        Stream.concat(
                MadeUp.coinTosses(TRAIN, 400, 1).stream(), MadeUp.examples(TEST, 400, 2).stream())
            .toList();
    Trained trained = training(MadeUp.ByDays.UP).on(examples, SPLIT);
    assertThat(trained.estimator()).isEqualTo(MadeUp.ByDays.UP);
    assertThat(trained.description()).contains("plain rule").contains("ranked worse");
    assertThat(metric(trained, "auc")).isLessThan(metric(trained, "baseline_auc"));
  }

  @Test
  void tooFewExamplesAreSaidInPlainWords() {
    Trained trained = training(MadeUp.ByDays.UP).on(world(199, 400), SPLIT);
    assertThat(trained.estimator()).isEqualTo(MadeUp.ByDays.UP);
    assertThat(trained.metrics()).isEmpty();
    assertThat(trained.description())
        .contains("before " + TRAIN)
        .contains("only 199 examples")
        .contains("200 with 30 of either outcome are needed");
  }

  @Test
  void examplesWithoutTheOutcomeAreTooFewToo() {
    var nobodyLeft =
        world(400, 400).stream()
            .map(e -> new Example(e.cutoff(), e.id(), e.features(), 0))
            .toList();
    Trained trained = training(MadeUp.ByDays.UP).on(nobodyLeft, SPLIT);
    assertThat(trained.description()).contains("0 with the outcome");
  }

  @Test
  void whatHappensInTheTestPeriodHasNoInfluenceOnTheChoice() {
    Trained one = training(MadeUp.ByDays.BLIND).on(world(400, 400), SPLIT);
    Trained other = training(MadeUp.ByDays.BLIND).on(world(400, 300), SPLIT);
    assertThat(other.metrics().get(0)).isEqualTo(one.metrics().get(0));
    assertThat(one.metrics().get(0).split()).isEqualTo("train");
  }

  private static Training training(PlainRule rule) {
    return new Training(MadeUp.COLUMNS, SETTINGS, rule);
  }

  private static List<Example> world(int train, int test) {
    return Stream.concat(
            MadeUp.examples(TRAIN, train, 1).stream(), MadeUp.examples(TEST, test, 2).stream())
        .toList();
  }

  private static double metric(Trained trained, String name) {
    return trained.metrics().stream()
        .filter(metric -> metric.split().equals("test") && metric.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}

package io.clientele.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Public data sets with known results; see each folder's SOURCE.md for the figures of others. */
class LearnersOnRealDataTest {
  private static final long SEED = 42;

  @Test
  void telephoneCustomersWhoLeaveAreRankedAsWellAsLogisticRegressionDoesElsewhere()
      throws IOException {
    var people =
        LabelledFile.read(
            "ibm_telco_churn/Telco-Customer-Churn.csv", ",", "Churn", Set.of("customerID"));
    assertThat(people).hasSize(7043);
    assertThat(auc(new LogisticLearner(10), people)).isBetween(0.83, 0.87);
    assertThat(auc(new BoostedTreesLearner(80, 0.1), people)).isBetween(0.83, 0.87);
  }

  @Test
  void bankCustomersWhoSignAreRankedWellWithoutTheCallsLengthWhichIsKnownTooLate()
      throws IOException {
    var people =
        LabelledFile.read("bank_marketing/bank-additional-full.csv", ";", "y", Set.of("duration"));
    assertThat(people).hasSize(41_188);
    assertThat(auc(new LogisticLearner(10), people)).isBetween(0.77, 0.82);
  }

  @Test
  void probabilitiesAreCalibrated() throws IOException {
    var people =
        LabelledFile.read(
            "ibm_telco_churn/Telco-Customer-Churn.csv", ",", "Churn", Set.of("customerID"));
    var all = new ExampleSet(people);
    var encoder = Encoder.of(people.get(0).features().columns(), people);
    var choice =
        LearnerChoice.of(
            List.of(new BoostedTreesLearner(80, 0.1)), all.withoutValidation(1), encoder, SEED);
    var model = new ModelEstimator(encoder, choice.fit(all.withoutValidation(1), encoder, SEED));
    var unseen = all.validation(1);
    double[] probabilities = unseen.scores(model::probability);
    assertThat(Measures.brier(probabilities, unseen.outcomes())).isLessThan(0.145);
    double mean = Arrays.stream(probabilities).average().orElseThrow();
    assertThat(mean).isBetween(0.22, 0.31);
  }

  private static double auc(Learner learner, List<Example> people) {
    var all = new ExampleSet(people);
    var encoder = Encoder.of(people.get(0).features().columns(), people);
    var seen = all.withoutValidation(SEED);
    var unseen = all.validation(SEED);
    var model = learner.fit(seen.encoded(encoder), seen.outcomes(), SEED);
    return Measures.auc(unseen.scores(f -> model.logOdds(encoder.encode(f))), unseen.outcomes());
  }
}

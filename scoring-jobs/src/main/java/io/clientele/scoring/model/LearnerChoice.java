package io.clientele.scoring.model;

import java.util.List;

/**
 * The learner that did best on customers it had not seen, with the correction of its probabilities
 * that those customers ask for. Only the training period is looked at.
 *
 * @param learner the chosen one
 * @param auc its area under the curve on the unseen customers
 * @param correction applied to whatever the learner learns from more examples
 */
record LearnerChoice(Learner learner, double auc, PlattScaled correction) {
  /** Simple learners come first; a later one must be better by this much to be preferred. */
  private static final double CLEARLY_BETTER = 0.005;

  static final List<Learner> CANDIDATES =
      List.of(new LogisticLearner(10), new BoostedTreesLearner(80, 0.1));

  static LearnerChoice of(List<Learner> learners, ExampleSet train, Encoder encoder, long seed) {
    LearnerChoice best = null;
    for (Learner learner : learners) {
      LearnerChoice next = tried(learner, train, encoder, seed);
      if (best == null || next.auc > best.auc + CLEARLY_BETTER) {
        best = next;
      }
    }
    return best;
  }

  FittedModel fit(ExampleSet examples, Encoder encoder, long seed) {
    FittedModel model = learner.fit(examples.encoded(encoder), examples.outcomes(), seed);
    return correction.appliedTo(model);
  }

  private static LearnerChoice tried(
      Learner learner, ExampleSet train, Encoder encoder, long seed) {
    ExampleSet seen = train.withoutValidation(seed);
    ExampleSet unseen = train.validation(seed);
    FittedModel model = learner.fit(seen.encoded(encoder), seen.outcomes(), seed);
    var correction = PlattScaled.of(model, unseen.encoded(encoder), unseen.outcomes());
    double auc =
        Measures.auc(
            unseen.scores(features -> model.logOdds(encoder.encode(features))), unseen.outcomes());
    return new LearnerChoice(learner, auc, correction);
  }
}

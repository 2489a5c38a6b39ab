package io.clientele.scoring.model;

import java.util.List;
import java.util.Optional;

/**
 * Learns a score from what happened: chooses a learner on the training moments, measures it on the
 * later test moments beside the plain rule, and learns again from the latest moments. Where there
 * is too little to learn from, or the model ranks worse than the plain rule, the rule is used and
 * the description says why.
 *
 * @param columns features
 * @param settings how much is needed, and the seed
 * @param rule what models are measured against
 * @param learners candidates, simple ones first
 */
public record Training(
    FeatureColumns columns, ScoreSettings settings, PlainRule rule, List<Learner> learners) {
  public Training {
    learners = List.copyOf(learners);
  }

  /** Logistic regression and boosted trees. */
  public Training(FeatureColumns columns, ScoreSettings settings, PlainRule rule) {
    this(columns, settings, rule, LearnerChoice.CANDIDATES);
  }

  /**
   * @param examples taken at {@link TimeSplit#all()}
   */
  public Trained on(List<Example> examples, TimeSplit split) {
    var all = new ExampleSet(examples);
    ExampleSet train = all.at(split.train());
    ExampleSet test = all.at(split.test());
    ExampleSet latest = all.at(split.latest());
    return lack("before " + split.train().get(0), train)
        .or(() -> lack("before " + split.test().get(0), test))
        .map(reason -> ruled(latest, reason, List.of()))
        .orElseGet(() -> learned(train, test, latest));
  }

  private Trained learned(ExampleSet train, ExampleSet test, ExampleSet latest) {
    long seed = settings.sampling().seed();
    Encoder encoder = Encoder.of(columns, train.examples());
    LearnerChoice choice = LearnerChoice.of(learners, train, encoder, seed);
    var tested = new ModelEstimator(encoder, choice.fit(train, encoder, seed));
    double[] baseline = test.scores(rule.ranking(train.examples()));
    double auc = Measures.auc(test.scores(tested::probability), test.outcomes());
    double baselineAuc = Measures.auc(baseline, test.outcomes());
    var metrics = metrics(choice, train, test, test.scores(tested::probability), baselineAuc);
    if (auc < baselineAuc) {
      return ruled(
          latest,
          "the model ranked worse (AUC %.3f) than the plain rule (AUC %.3f) on a later period"
              .formatted(auc, baselineAuc),
          metrics);
    }
    var inUse = new ModelEstimator(encoder, choice.fit(latest, encoder, seed));
    return new Trained(inUse, choice.learner().description(), latest.examples(), metrics);
  }

  private Trained ruled(ExampleSet latest, String reason, List<Metric> metrics) {
    var estimator = rule.estimator(latest.examples());
    return new Trained(estimator, "plain rule, since " + reason, latest.examples(), metrics);
  }

  private Optional<String> lack(String when, ExampleSet examples) {
    var minimum = settings.minimum();
    if (examples.size() >= minimum.rows() && examples.rarerOutcomes() >= minimum.outcomes()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s there are only %d examples, %d with the outcome; %d with %d of either outcome are needed"
            .formatted(
                when, examples.size(), examples.positives(), minimum.rows(), minimum.outcomes()));
  }

  private static List<Metric> metrics(
      LearnerChoice choice, ExampleSet train, ExampleSet test, double[] scores, double baseline) {
    int[] outcomes = test.outcomes();
    return List.of(
        new Metric("train", "auc", choice.auc()),
        new Metric("train", "rows", train.size()),
        new Metric("train", "positives", train.positives()),
        new Metric("test", "auc", Measures.auc(scores, outcomes)),
        new Metric("test", "baseline_auc", baseline),
        new Metric("test", "brier", Measures.brier(scores, outcomes)),
        new Metric("test", "lift_10", Measures.liftOfTopTenth(scores, outcomes)),
        new Metric("test", "rows", test.size()),
        new Metric("test", "positives", test.positives()));
  }
}

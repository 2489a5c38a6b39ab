package io.clientele.scoring.model;

import java.util.List;

/**
 * What came out of training.
 *
 * @param estimator gives the probabilities: the model, or the plain rule where it serves better
 * @param description the algorithm, or in plain words why there is only a rule
 * @param examples what the estimator was learned from
 * @param metrics how good it was on a later period
 */
public record Trained(
    Estimator estimator, String description, List<Example> examples, List<Metric> metrics) {
  public Trained {
    examples = List.copyOf(examples);
    metrics = List.copyOf(metrics);
  }

  long positives() {
    return examples.stream().mapToLong(Example::outcome).sum();
  }
}

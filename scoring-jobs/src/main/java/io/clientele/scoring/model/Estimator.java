package io.clientele.scoring.model;

import java.io.Serializable;

/** Gives a probability for features, from a learned model or from a plain rule. */
public interface Estimator extends Serializable {
  double probability(Features features);

  /** How far each of {@link FeatureColumns#all()} moved the log-odds. */
  double[] contributions(Features features);

  Basis basis(Features features);
}

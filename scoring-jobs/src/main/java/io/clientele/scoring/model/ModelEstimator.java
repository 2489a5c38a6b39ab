package io.clientele.scoring.model;

/**
 * A learned model with the encoding that it was learned in.
 *
 * @param encoder from features to the model's numbers
 * @param model what was learned
 */
record ModelEstimator(Encoder encoder, FittedModel model) implements Estimator {
  @Override
  public double probability(Features features) {
    return model.probability(encoder.encode(features));
  }

  @Override
  public double[] contributions(Features features) {
    return encoder.perColumn(model.contributions(encoder.encode(features)));
  }

  @Override
  public Basis basis(Features features) {
    return Basis.MODEL;
  }
}

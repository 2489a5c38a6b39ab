package io.clientele.scoring.model;

import java.util.stream.IntStream;
import smile.classification.PlattScaling;

/**
 * A model whose log-odds are stretched and shifted so that its probabilities agree with what
 * happened to examples it had not seen (Platt, Probabilistic Outputs for Support Vector Machines,
 * 1999).
 */
record PlattScaled(FittedModel model, double slope, double shift) implements FittedModel {
  /** The correction that unseen examples ask for, to be applied to a model of the same learner. */
  static PlattScaled of(FittedModel model, double[][] unseen, int[] y) {
    double[] scores =
        IntStream.range(0, y.length).mapToDouble(i -> model.logOdds(unseen[i])).toArray();
    var scaling = PlattScaling.fit(scores, y);
    double shift = Logistic.logOdds(scaling.scale(0));
    double slope = Logistic.logOdds(scaling.scale(1)) - shift;
    return new PlattScaled(model, slope, shift);
  }

  PlattScaled appliedTo(FittedModel other) {
    return new PlattScaled(other, slope, shift);
  }

  @Override
  public double logOdds(double[] x) {
    return slope * model.logOdds(x) + shift;
  }

  @Override
  public double[] contributions(double[] x) {
    double[] scaled = model.contributions(x);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= slope;
    }
    return scaled;
  }
}

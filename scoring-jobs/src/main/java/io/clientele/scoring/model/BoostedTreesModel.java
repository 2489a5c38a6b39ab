package io.clientele.scoring.model;

import smile.classification.GradientTreeBoost;
import smile.data.Tuple;
import smile.regression.RegressionTree;

/**
 * The sum of many small trees, in half log-odds as Friedman's algorithm keeps it. Contributions are
 * Shapley values of the trees (Lundberg et al., Consistent Individualized Feature Attribution for
 * Tree Ensembles, 2018); Smile's own sum over a two-class ensemble leaves the shrinkage out, so the
 * trees are added here.
 */
record BoostedTreesModel(GradientTreeBoost trees, double shrinkage) implements FittedModel {
  @Override
  public double logOdds(double[] x) {
    double[] posterior = new double[2];
    trees.predict(tuple(x), posterior);
    return Logistic.logOdds(posterior[1]);
  }

  @Override
  public double[] contributions(double[] x) {
    double[] sum = new double[x.length];
    Tuple tuple = tuple(x);
    for (RegressionTree tree : trees.trees()) {
      double[] shap = tree.shap(tuple);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += 2 * shrinkage * shap[i];
      }
    }
    return sum;
  }

  private Tuple tuple(double[] x) {
    return Tuple.of(x, trees.schema());
  }
}

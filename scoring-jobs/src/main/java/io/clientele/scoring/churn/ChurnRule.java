package io.clientele.scoring.churn;

import io.clientele.scoring.model.Basis;
import io.clientele.scoring.model.Estimator;
import io.clientele.scoring.model.Example;
import io.clientele.scoring.model.Features;
import io.clientele.scoring.model.Logistic;
import io.clientele.scoring.model.PlainRule;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A rule of thumb from a customer's own rhythm. Who buys every {@code g} days on average buys
 * within the horizon {@code h} with probability {@code 1 − e^(−h/g)}; each further gap of silence
 * beyond the first halves the belief that they still are a customer.
 *
 * <pre>P(churn) = 1 − (1 − e^(−h/g)) · 2^(−max(0, recency/g − 1))</pre>
 *
 * @param horizonDays h
 */
record ChurnRule(int horizonDays) implements PlainRule, Estimator {
  @Override
  public ToDoubleFunction<Features> ranking(List<Example> past) {
    return features -> features.number(PurchaseFeatures.RECENCY);
  }

  @Override
  public Estimator estimator(List<Example> past) {
    return this;
  }

  @Override
  public double probability(Features features) {
    double buys = 1 - Math.exp(-horizonDays / features.number(PurchaseFeatures.GAP));
    double silence = Math.max(0, features.number(PurchaseFeatures.OVERDUE) - 1);
    return 1 - buys * Math.pow(2, -silence);
  }

  @Override
  public double[] contributions(Features features) {
    double[] contributions = new double[features.columns().all().size()];
    int rhythm = features.columns().numbers().indexOf(PurchaseFeatures.OVERDUE);
    contributions[rhythm] = Logistic.logOdds(probability(features));
    return contributions;
  }

  /** One purchase makes no rhythm. */
  @Override
  public Basis basis(Features features) {
    return features.number(PurchaseFeatures.PURCHASES) < 2 ? Basis.NOT_ENOUGH_DATA : Basis.RULE;
  }
}

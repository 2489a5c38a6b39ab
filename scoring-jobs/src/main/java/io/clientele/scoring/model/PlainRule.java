package io.clientele.scoring.model;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a company would do without a model: the measure for models, and the way out without one. */
public interface PlainRule {
  /**
   * Ranks by the one thing everybody looks at; higher means the outcome is likelier.
   *
   * @param past examples that a ranking may be learned from
   */
  ToDoubleFunction<Features> ranking(List<Example> past);

  /** Probabilities by a rule of thumb. */
  Estimator estimator(List<Example> past);
}

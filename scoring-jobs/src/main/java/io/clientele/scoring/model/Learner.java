package io.clientele.scoring.model;

/** Learns to tell one outcome from the other. The library behind it is known here only. */
public interface Learner {
  /** Algorithm and settings, as the registry keeps them. */
  String description();

  /**
   * @param x one row of numbers per example, all of one length
   * @param y 1 where the outcome happened, otherwise 0; both occur
   * @param seed same seed, same predictions
   */
  FittedModel fit(double[][] x, int[] y, long seed);
}

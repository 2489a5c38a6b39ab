package io.clientele.scoring.model;

/** The logistic function and its inverse. */
public final class Logistic {
  private static final double SURE = 1e-9;

  private Logistic() {}

  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Finite for every probability, 0 and 1 included. */
  public static double logOdds(double probability) {
    double p = Math.min(1 - SURE, Math.max(SURE, probability));
    return Math.log(p / (1 - p));
  }
}

package io.clientele.ingestion.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the model from counts per pattern, with no example of a match, by the EM algorithm
 * (Dempster, Laird and Rubin 1977, Maximum likelihood from incomplete data via the EM algorithm).
 * Dirichlet priors stand for a few pairs of each class, so that nothing is ever impossible.
 */
final class ExpectationMaximization {
  private static final int MOST_ROUNDS = 300;
  private static final double ENOUGH = 1e-4;
  private static final double PRIOR_PAIRS = 2;

  private final PatternCounts counts;
  private final double total;
  private final List<Double> objectives = new ArrayList<>();
  private MatchModel model;

  private ExpectationMaximization(PatternCounts counts) {
    this.counts = counts;
    this.total = counts.total();
    double perRecord = Math.min(0.1, counts.records() / 2 / total);
    this.model =
        new MatchModel(
            LevelShares.expectedOfMatches(),
            relativesAtFirst(),
            LevelShares.expectedOfStrangers(),
            perRecord,
            perRecord);
  }

  static MatchModel fit(PatternCounts counts) {
    return run(counts).model;
  }

  /** Log-likelihood, with that of the priors, before each round; it never falls. */
  static List<Double> objectives(PatternCounts counts) {
    return run(counts).objectives;
  }

  private static ExpectationMaximization run(PatternCounts counts) {
    var em = new ExpectationMaximization(counts);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = em.model.matchShare();
      em.improve();
      if (round > 1 && Math.abs(em.model.matchShare() - before) <= ENOUGH * before) {
        break;
      }
    }
    return em;
  }

  private void improve() {
    var sums = new Sums(model, total);
    counts.pairs().forEach(sums::add);
    objectives.add(sums.logLikelihood + priorOf(model));
    model = sums.model();
  }

  private static LevelShares relativesAtFirst() {
    var shares = LevelShares.expectedOfStrangers();
    LevelShares matches = LevelShares.expectedOfMatches();
    for (Field field : List.of(Field.FAMILY_NAME, Field.STREET)) {
      shares.shares()[field.ordinal()] = matches.shares()[field.ordinal()];
    }
    return shares;
  }

  private static double priorOf(MatchModel model) {
    double sum = 0;
    for (Field field : Field.values()) {
      sum += prior(LevelShares.expectedOfMatches(), model.matches(), field);
      sum += prior(LevelShares.expectedOfStrangers(), model.strangers(), field);
      if (field.isSharedByRelatives()) {
        sum += prior(relativesAtFirst(), model.relatives(), field);
      }
    }
    return sum;
  }

  private static double prior(LevelShares expected, LevelShares shares, Field field) {
    return Arrays.stream(Level.values())
        .filter(level -> level != Level.MISSING)
        .mapToDouble(
            level -> PRIOR_PAIRS * expected.of(field, level) * Math.log(shares.of(field, level)))
        .sum();
  }

  /** The expected counts of one round, and the model that fits them best. */
  private static final class Sums {
    private final MatchModel model;
    private final double total;
    private final LevelShares matches = LevelShares.zero();
    private final LevelShares relatives = LevelShares.zero();
    private final LevelShares strangers = LevelShares.zero();
    private double matchPairs;
    private double relativePairs;
    private double logLikelihood;

    Sums(MatchModel model, double total) {
      this.model = model;
      this.total = total;
    }

    void add(long pattern, double pairs) {
      double match = model.matchShare() * Math.exp(model.matches().logLikelihood(pattern));
      double relative = model.relativeShare() * Math.exp(model.relatives().logLikelihood(pattern));
      double stranger = model.strangerShare() * Math.exp(model.strangers().logLikelihood(pattern));
      double sum = match + relative + stranger;
      logLikelihood += pairs * Math.log(sum);
      matchPairs += pairs * match / sum;
      relativePairs += pairs * relative / sum;
      matches.add(pattern, pairs * match / sum);
      relatives.add(pattern, pairs * relative / sum);
      strangers.add(pattern, pairs * stranger / sum);
    }

    MatchModel model() {
      LevelShares newMatches = LevelShares.zero();
      LevelShares newRelatives = LevelShares.zero();
      LevelShares newStrangers = LevelShares.zero();
      for (Field field : Field.values()) {
        int at = field.ordinal();
        newMatches.shares()[at] =
            bounded(shares(matches, LevelShares.expectedOfMatches(), at), field);
        if (field.isSharedByRelatives()) {
          newRelatives.shares()[at] = shares(relatives, relativesAtFirst(), at);
          newStrangers.shares()[at] = shares(strangers, LevelShares.expectedOfStrangers(), at);
        } else {
          strangers.shares()[at] =
              LevelShares.together(strangers.shares()[at], relatives.shares()[at]);
          newStrangers.shares()[at] = shares(strangers, LevelShares.expectedOfStrangers(), at);
          newRelatives.shares()[at] = newStrangers.shares()[at];
        }
      }
      double least = 1e-3 / total;
      return new MatchModel(
          newMatches,
          newRelatives,
          newStrangers,
          Math.max(least, matchPairs / total),
          Math.max(least, relativePairs / total));
    }

    private static double[] shares(LevelShares sums, LevelShares prior, int field) {
      double[] with = sums.shares()[field].clone();
      Arrays.setAll(with, level -> with[level] + PRIOR_PAIRS * prior.shares()[field][level]);
      return LevelShares.normalised(with);
    }

    /**
     * The best shares within the bound: what is too much goes to the other levels in proportion.
     */
    private static double[] bounded(double[] shares, Field field) {
      int different = Level.DIFFERENT.ordinal();
      double most = field.mostDifferent();
      if (shares[different] <= most) {
        return shares;
      }
      double scale = (1 - most) / (1 - shares[different]);
      double[] bounded = Arrays.stream(shares).map(share -> share * scale).toArray();
      bounded[different] = most;
      return bounded;
    }
  }
}

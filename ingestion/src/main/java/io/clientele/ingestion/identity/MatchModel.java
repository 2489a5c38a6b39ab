package io.clientele.ingestion.identity;

import java.io.Serializable;

/**
 * The Fellegi-Sunter model of record linkage (Fellegi and Sunter 1969, A theory for record linkage)
 * with a third class beside matches and strangers: relatives, who share name, home or number and
 * are told apart by what is each person's own (Winkler 1993).
 *
 * @param matches how pairs of one person are spread over levels: the m-probabilities
 * @param relatives as strangers, but for what relatives share
 * @param strangers the u-probabilities
 * @param matchShare share of all pairs that are of one person
 * @param relativeShare share of all pairs that are of relatives
 */
record MatchModel(
    LevelShares matches,
    LevelShares relatives,
    LevelShares strangers,
    double matchShare,
    double relativeShare)
    implements Serializable {
  /** Odds of 1000 to 1 that two records are not one person, whatever joins them. */
  static final double CONTRADICTION_BITS = 10;

  private static final double LN_2 = Math.log(2);

  /**
   * Posterior probability that a pair is one person.
   *
   * @param rarityBits what the rarity of agreeing values adds to the weight of the match
   */
  double probability(long pattern, double rarityBits) {
    double match = Math.log(matchShare) + matches.logLikelihood(pattern) + rarityBits * LN_2;
    double relative = Math.log(relativeShare) + relatives.logLikelihood(pattern);
    double stranger = Math.log(strangerShare()) + strangers.logLikelihood(pattern);
    return 1 / (1 + Math.exp(relative - match) + Math.exp(stranger - match));
  }

  /** True where records differ in what one person has but once, as relatives and namesakes do. */
  boolean isContradiction(long pattern) {
    double other = Math.max(relatives.logLikelihood(pattern), strangers.logLikelihood(pattern));
    return matches.logLikelihood(pattern) - other < -CONTRADICTION_BITS * LN_2;
  }

  double strangerShare() {
    return 1 - matchShare - relativeShare;
  }

  /** log2(m/u): how much this level speaks for one person rather than two strangers. */
  double bits(Field field, Level level) {
    return Math.log(matches.of(field, level) / strangers.of(field, level)) / LN_2;
  }
}

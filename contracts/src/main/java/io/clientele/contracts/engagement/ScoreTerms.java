package io.clientele.contracts.engagement;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A score at a moment as the sum of what each touch adds: the largest terms one by one, the others
 * together. However many touches there are, it is as small as the number of terms asked for.
 *
 * @param largest those that add or take away most, the first of them most
 * @param others how many more there are
 * @param othersSum what they add up to
 */
public record ScoreTerms(List<Contribution> largest, long others, double othersSum) {
  public ScoreTerms {
    largest = List.copyOf(largest);
  }

  /**
   * @param asOf the moment, in milliseconds since 1970; later touches count nothing
   * @param most how many terms are told one by one
   */
  public static ScoreTerms of(Iterator<Touch> touches, long asOf, EngagementScore score, int most) {
    var kept = new PriorityQueue<Contribution>(Contribution.LARGEST_FIRST.reversed());
    long others = 0;
    double othersSum = 0;
    while (touches.hasNext()) {
      Touch touch = touches.next();
      if (touch.at() <= asOf) {
        kept.add(Contribution.of(touch, asOf, score));
      }
      if (kept.size() > most) {
        others++;
        othersSum += kept.remove().value();
      }
    }
    var largest = new ArrayList<>(kept);
    largest.sort(Contribution.LARGEST_FIRST);
    return new ScoreTerms(largest, others, othersSum);
  }

  public long count() {
    return largest.size() + others;
  }

  /** The score. */
  public double sum() {
    return largest.stream().mapToDouble(Contribution::value).sum() + othersSum;
  }

  /**
   * True where a score that {@link Engagement} told is this sum. It counts whole units, so every
   * touch can be off by one: 2⁻³².
   */
  public boolean addUpTo(double score) {
    return Math.abs(sum() - score) <= Math.max(count(), 1) * ScoreSum.UNIT;
  }
}

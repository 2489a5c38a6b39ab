package io.clientele.contracts.engagement;

import java.io.Serializable;
import java.util.Arrays;

/**
 * An {@link EngagementScore} that is being added up. Sums of doubles depend on the order of their
 * terms; so the touches of each half-life are kept as a whole number of {@link #UNIT}s, decayed to
 * its beginning, and adding them in another order gives the very same score.
 *
 * @param halfLives number of the half-life since 1970, ascending
 * @param units what its touches add up to
 */
public record ScoreSum(long[] halfLives, long[] units) implements Serializable {
  static final ScoreSum NONE = new ScoreSum(new long[0], new long[0]);

  /** 2⁻³²: a sum of a million touches is off by less than 0.0002, and up to 2·10⁹ fits. */
  static final double UNIT = 0x1p-32;

  /** A touch of that many half-lives ago adds less than a unit of any weight below 2³². */
  private static final int REMEMBERED = 64;

  ScoreSum plus(Touch touch, EngagementScore score) {
    long length = score.halfLife().toMillis();
    long halfLife = Math.floorDiv(touch.at(), length);
    double grown = Math.pow(2, (double) Math.floorMod(touch.at(), length) / length);
    return plus(halfLife, Math.round(score.weight(touch.type()) * grown / UNIT));
  }

  /** The score at a moment that no touch is later than. */
  double at(long moment, EngagementScore score) {
    long length = score.halfLife().toMillis();
    double sum = 0;
    for (int i = 0; i < units.length; i++) {
      double elapsed = (double) (moment - halfLives[i] * length) / length;
      sum += units[i] * UNIT * Math.pow(2, -elapsed);
    }
    return sum;
  }

  private ScoreSum plus(long halfLife, long more) {
    int place = Arrays.binarySearch(halfLives, halfLife);
    if (place >= 0) {
      long[] raised = units.clone();
      raised[place] += more;
      return new ScoreSum(halfLives, raised);
    }
    return inserted(-place - 1, halfLife, more).remembered();
  }

  private ScoreSum inserted(int place, long halfLife, long more) {
    long[] wider = Arrays.copyOf(halfLives, halfLives.length + 1);
    long[] sums = Arrays.copyOf(units, units.length + 1);
    System.arraycopy(halfLives, place, wider, place + 1, halfLives.length - place);
    System.arraycopy(units, place, sums, place + 1, units.length - place);
    wider[place] = halfLife;
    sums[place] = more;
    return new ScoreSum(wider, sums);
  }

  private ScoreSum remembered() {
    long oldest = halfLives[halfLives.length - 1] - REMEMBERED;
    int from = 0;
    while (halfLives[from] <= oldest) {
      from++;
    }
    return from == 0
        ? this
        : new ScoreSum(
            Arrays.copyOfRange(halfLives, from, halfLives.length),
            Arrays.copyOfRange(units, from, units.length));
  }
}

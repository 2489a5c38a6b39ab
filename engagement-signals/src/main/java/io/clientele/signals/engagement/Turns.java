package io.clientele.signals.engagement;

import io.clientele.signals.delta.DeltaSink;
import java.time.Duration;

/**
 * Whose turn it is to be written to the tables. The sixteenths of the tables take turns evenly, so
 * that a commit rewrites few of them and no moment has to write them all.
 */
final class Turns {
  private final long every;
  private final long[] last = new long[DeltaSink.BUCKETS];

  /**
   * @param every each has a turn so often
   * @param now milliseconds since 1970; the first turns come after it
   */
  Turns(Duration every, long now) {
    this.every = Math.max(1, every.toMillis());
    for (int bucket = 0; bucket < last.length; bucket++) {
      last[bucket] = turn(bucket, now);
    }
  }

  /** True once in each turn. */
  boolean isTurnOf(int bucket, long now) {
    long turn = turn(bucket, now);
    boolean isNew = turn > last[bucket];
    last[bucket] = turn;
    return isNew;
  }

  private long turn(int bucket, long now) {
    return Math.floorDiv(now + every * bucket / last.length, every);
  }
}

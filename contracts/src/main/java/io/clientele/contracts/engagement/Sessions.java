package io.clientele.contracts.engagement;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;

/**
 * The sessions of the last thirty days: touches with no longer gap between them than the rules
 * allow. Which touches belong together does not depend on the order in which they come.
 *
 * @param starts milliseconds since 1970, ascending
 * @param ends of the latest touch of each
 */
public record Sessions(long[] starts, long[] ends) implements Serializable {
  static final Sessions NONE = new Sessions(new long[0], new long[0]);
  private static final long REACH = Duration.ofDays(30).toMillis();

  /**
   * @param latest moment of the customer's latest touch, this one included
   */
  Sessions plus(long at, Duration gap, long latest) {
    if (at <= latest - REACH) {
      return this;
    }
    int from = firstEndingFrom(Math.max(at - gap.toMillis(), latest - REACH + 1));
    int kept = firstEndingFrom(latest - REACH + 1);
    int to = from;
    long start = at;
    long end = at;
    while (to < starts.length && starts[to] <= at + gap.toMillis()) {
      start = Math.min(start, starts[to]);
      end = Math.max(end, ends[to]);
      to++;
    }
    return new Sessions(
        replaced(starts, kept, from, to, start), replaced(ends, kept, from, to, end));
  }

  /** Sessions that ended in the thirty days up to the moment. */
  long count(long asOf) {
    return ends.length - firstEndingFrom(asOf - REACH + 1);
  }

  private int firstEndingFrom(long moment) {
    int place = Arrays.binarySearch(ends, moment);
    return place >= 0 ? place : -place - 1;
  }

  /** Values before {@code from} and after {@code to}, and one value in place of those between. */
  private static long[] replaced(long[] values, int kept, int from, int to, long value) {
    long[] result = new long[from - kept + 1 + values.length - to];
    System.arraycopy(values, kept, result, 0, from - kept);
    result[from - kept] = value;
    System.arraycopy(values, to, result, from - kept + 1, values.length - to);
    return result;
  }
}

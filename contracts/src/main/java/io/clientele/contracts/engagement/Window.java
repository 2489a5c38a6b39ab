package io.clientele.contracts.engagement;

import java.time.Duration;

/**
 * The spans that touches are counted over. A span is looked at in slices, so that a customer of a
 * million touches takes no more memory than one of a thousand: a touch counts in the window up to a
 * moment where its slice began less than the span before that moment.
 */
public enum Window {
  HOUR(60, 1),
  DAY(24 * 60, 15),
  WEEK(7 * 24 * 60, 60),
  MONTH(30 * 24 * 60, 6 * 60);

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final long minutes;
  private final long slice;

  Window(long minutes, long slice) {
    this.minutes = minutes;
    this.slice = slice;
  }

  /** First minute since 1970 of the slice that a minute lies in. */
  long sliceOf(long minute) {
    return Math.floorDiv(minute, slice) * slice;
  }

  /** True where a slice that begins at this minute counts at the moment, in milliseconds. */
  boolean holds(long sliceMinute, long asOf) {
    return sliceMinute * MINUTE > asOf - minutes * MINUTE;
  }

  static long minuteOf(long moment) {
    return Math.floorDiv(moment, MINUTE);
  }
}

package io.clientele.signals.event;

import java.io.Serializable;

/**
 * When waiting ends. Ends fall on few moments, so that a key under which events keep coming is
 * looked through some thirty times in the whole span.
 *
 * @param longest milliseconds
 */
record Patience(long longest) implements Serializable {
  private static final int SLICES = 30;

  /** At least the whole span after a moment, at most a thirtieth of it more. */
  long endOf(long moment) {
    long slice = Math.max(1, longest / SLICES);
    return -Math.floorDiv(-(moment + longest), slice) * slice;
  }
}

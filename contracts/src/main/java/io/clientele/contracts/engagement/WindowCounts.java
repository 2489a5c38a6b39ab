package io.clientele.contracts.engagement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * How many touches there were in each slice of the last thirty days, by channel. Slices are as
 * coarse as the windows that can still hold them: at most some five hundred for each channel.
 *
 * @param slices first minute of the slice since 1970 and the channel's number in the last four
 *     bits, ascending
 * @param counts touches in each
 */
public record WindowCounts(long[] slices, int[] counts) implements Serializable {
  static final WindowCounts NONE = new WindowCounts(new long[0], new int[0]);
  private static final int CHANNEL_BITS = 4;
  private static final long CHANNELS = (1 << CHANNEL_BITS) - 1;

  /**
   * @param latest moment of the customer's latest touch, this one included
   */
  WindowCounts plus(int channel, long at, long latest) {
    long minute = coarse(Window.minuteOf(at), latest);
    if (!Window.MONTH.holds(Window.MONTH.sliceOf(minute), latest)) {
      return this;
    }
    long slice = minute << CHANNEL_BITS | channel;
    int place = Arrays.binarySearch(slices, slice);
    return place >= 0 ? raised(place) : inserted(-place - 1, slice);
  }

  /** Fewer and coarser slices for what has become older; no count changes. */
  WindowCounts compacted(long latest) {
    var merged = new TreeMap<Long, Integer>();
    for (int i = 0; i < slices.length; i++) {
      long minute = coarse(slices[i] >> CHANNEL_BITS, latest);
      if (Window.MONTH.holds(Window.MONTH.sliceOf(minute), latest)) {
        merged.merge(minute << CHANNEL_BITS | slices[i] & CHANNELS, counts[i], Integer::sum);
      }
    }
    return new WindowCounts(
        merged.keySet().stream().mapToLong(Long::longValue).toArray(),
        merged.values().stream().mapToInt(Integer::intValue).toArray());
  }

  /** Touches of all channels in the window up to the moment. */
  long count(Window window, long asOf) {
    return count(window, asOf, slice -> true);
  }

  /** Touches of one channel. */
  long count(Window window, int channel, long asOf) {
    return count(window, asOf, slice -> (slice & CHANNELS) == channel);
  }

  private long count(Window window, long asOf, LongPredicate wanted) {
    long count = 0;
    for (int i = 0; i < slices.length; i++) {
      if (wanted.test(slices[i]) && isIn(window, i, asOf)) {
        count += counts[i];
      }
    }
    return count;
  }

  private boolean isIn(Window window, int place, long asOf) {
    return window.holds(window.sliceOf(slices[place] >> CHANNEL_BITS), asOf);
  }

  /** The slice of the smallest window that can still hold it at the latest moment or later. */
  private static long coarse(long minute, long latest) {
    for (Window window : Window.values()) {
      if (window.holds(window.sliceOf(minute), latest)) {
        return window.sliceOf(minute);
      }
    }
    return Window.MONTH.sliceOf(minute);
  }

  private WindowCounts raised(int place) {
    int[] more = counts.clone();
    more[place]++;
    return new WindowCounts(slices, more);
  }

  private WindowCounts inserted(int place, long slice) {
    long[] wider = Arrays.copyOf(slices, slices.length + 1);
    int[] more = Arrays.copyOf(counts, counts.length + 1);
    System.arraycopy(slices, place, wider, place + 1, slices.length - place);
    System.arraycopy(counts, place, more, place + 1, counts.length - place);
    wider[place] = slice;
    more[place] = 1;
    return new WindowCounts(wider, more);
  }
}

package io.clientele.segmentation.rfm;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How often values occur, smallest first: a histogram whose bars may be single values.
 *
 * @param bars neighbouring bars that do not overlap
 */
record ValueCounts(List<Bar> bars) {
  /**
   * @param low smallest value in the bar
   * @param high largest value in it
   * @param rows how many values it has
   */
  record Bar(long low, long high, long rows) {
    boolean isOneValue() {
      return low == high;
    }

    boolean isWithin(Bar other) {
      return other.low <= low && high <= other.high;
    }
  }

  ValueCounts {
    bars = bars.stream().sorted(Comparator.comparingLong(Bar::low)).toList();
  }

  /** The bars at the ends of the first, second … and last but one of equal parts. */
  List<Bar> atBoundaries(int bins) {
    long total = bars.stream().mapToLong(Bar::rows).sum();
    return total == 0
        ? List.of()
        : IntStream.range(1, bins).mapToObj(k -> atRank((k * total + bins - 1) / bins)).toList();
  }

  /** The {@code ⌈k·n/bins⌉}-th smallest values; needs bars of one value there. */
  long[] boundaries(int bins) {
    var found = atBoundaries(bins);
    return found.isEmpty()
        ? LongStream.range(1, bins).map(k -> 0).toArray()
        : found.stream().mapToLong(Bar::high).toArray();
  }

  /** The same histogram with finer bars where they are given. */
  ValueCounts refinedBy(List<Bar> finer) {
    var kept = bars.stream().filter(bar -> finer.stream().noneMatch(f -> f.isWithin(bar)));
    return new ValueCounts(Stream.concat(kept, finer.stream()).toList());
  }

  private Bar atRank(long rank) {
    long seen = 0;
    for (Bar bar : bars) {
      seen += bar.rows();
      if (seen >= rank) {
        return bar;
      }
    }
    throw new IllegalArgumentException("Rank " + rank + " of " + seen + " values");
  }
}

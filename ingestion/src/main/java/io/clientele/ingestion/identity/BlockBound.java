package io.clientele.ingestion.identity;

import java.util.Comparator;
import java.util.List;

/** How large a block may be: those of more records are not looked into. */
final class BlockBound {
  private BlockBound() {}

  /** So many blocks have so many records. */
  record Size(long records, long blocks) {
    long pairs() {
      return records * (records - 1) / 2 * blocks;
    }
  }

  /**
   * The largest bound that keeps within both limits.
   *
   * @param mostPairs over all blocks
   */
  static long of(List<Size> sizes, long largestBlock, long mostPairs) {
    long pairs = 0;
    long largest = 0;
    var rising = sizes.stream().sorted(Comparator.comparingLong(Size::records)).toList();
    for (Size size : rising) {
      pairs += size.pairs();
      if (size.records() > largestBlock || pairs > mostPairs) {
        break;
      }
      largest = size.records();
    }
    return largest;
  }
}

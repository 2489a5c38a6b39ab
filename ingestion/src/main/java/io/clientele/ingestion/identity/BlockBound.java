package io.clientele.ingestion.identity;

import java.util.Comparator;
import java.util.List;

/**
 * How large a block may be.
 *
 * @param largest blocks of more records are not looked into
 * @param leftOut how many blocks that leaves out
 */
record BlockBound(long largest, long leftOut) {
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
  static BlockBound of(List<Size> sizes, long largestBlock, long mostPairs) {
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
    long bound = largest;
    return new BlockBound(
        bound, sizes.stream().filter(size -> size.records() > bound).mapToLong(Size::blocks).sum());
  }
}

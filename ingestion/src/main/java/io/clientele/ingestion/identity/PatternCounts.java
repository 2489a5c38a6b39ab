package io.clientele.ingestion.identity;

import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * How often each pattern occurs among all pairs of records: counted among the pairs that share a
 * block, estimated from a sample among the many more that share none. Learned from both, the
 * weights are free of the bias that blocking has.
 *
 * @param pairs number of pairs, not always whole, by pattern
 * @param records how many records there are
 */
record PatternCounts(Map<Long, Double> pairs, double records) {
  double total() {
    return pairs.values().stream().flatMapToDouble(DoubleStream::of).sum();
  }
}

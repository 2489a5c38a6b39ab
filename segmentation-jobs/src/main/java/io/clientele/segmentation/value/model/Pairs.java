package io.clientele.segmentation.value.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Different pairs of a number of repeats and a time, each with a place in a list. */
final class Pairs {
  private record Pair(int repeats, double time) {}

  /** What is computed once for each pair. */
  @FunctionalInterface
  interface OfPair {
    double apply(int repeats, double time);
  }

  private final List<Pair> pairs = new ArrayList<>();
  private final Map<Pair, Integer> places = new HashMap<>();

  /** The pair's place; a new pair gets the next one. */
  int place(int repeats, double time) {
    return places.computeIfAbsent(
        new Pair(repeats, time),
        pair -> {
          pairs.add(pair);
          return pairs.size() - 1;
        });
  }

  /** A value for each pair, by its place. */
  double[] all(OfPair value) {
    return IntStream.range(0, pairs.size())
        .parallel()
        .mapToDouble(i -> value.apply(pairs.get(i).repeats(), pairs.get(i).time()))
        .toArray();
  }
}

package io.clientele.segmentation.value.model;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A sum that all processors work on and whose last digit does not depend on how many there are. */
final class OrderedSum {
  private static final int TERMS_OF_A_PART = 4096;

  private OrderedSum() {}

  static double of(int terms, IntToDoubleFunction term) {
    double[] parts =
        IntStream.range(0, (terms + TERMS_OF_A_PART - 1) / TERMS_OF_A_PART)
            .parallel()
            .map(part -> part * TERMS_OF_A_PART)
            .mapToDouble(from -> between(from, Math.min(terms, from + TERMS_OF_A_PART), term))
            .toArray();
    return between(0, parts.length, part -> parts[part]);
  }

  private static double between(int from, int to, IntToDoubleFunction term) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += term.applyAsDouble(i);
    }
    return sum;
  }
}

package io.clientele.benchmarks.segmentation;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one process measured.
 *
 * @param cold seconds from the start of the process to the first result
 * @param builds each build in turn
 * @param peakHeap most bytes of heap in use, each pool at its own worst moment
 */
record Rounds(double cold, List<Build> builds, long peakHeap) {
  /**
   * @param seconds on the clock
   * @param processor seconds of work on all cores, which other work on the machine hardly changes
   */
  record Build(double seconds, double processor) {}

  Build first() {
    return builds.get(0);
  }

  /** The best of all builds but the first; the first where it is the only one. */
  Build warm() {
    return builds.stream()
        .skip(Math.min(1, builds.size() - 1L))
        .min(Comparator.comparingDouble(Build::seconds))
        .orElseThrow();
  }

  /** One line that {@link #parse} reads. */
  String text() {
    return builds.stream()
        .map(build -> " %s:%s".formatted(build.seconds(), build.processor()))
        .collect(joining("", cold + " " + peakHeap, ""));
  }

  static Rounds parse(String text) {
    String[] parts = text.strip().split("[ :]");
    return new Rounds(
        Double.parseDouble(parts[0]),
        IntStream.iterate(2, i -> i < parts.length, i -> i + 2)
            .mapToObj(
                i -> new Build(Double.parseDouble(parts[i]), Double.parseDouble(parts[i + 1])))
            .toList(),
        Long.parseLong(parts[1]));
  }
}

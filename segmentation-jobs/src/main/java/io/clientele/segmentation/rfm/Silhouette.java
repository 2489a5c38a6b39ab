package io.clientele.segmentation.rfm;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How well groups separate: the mean silhouette (Rousseeuw, Silhouettes: a graphical aid to the
 * interpretation and validation of cluster analysis, Journal of Computational and Applied
 * Mathematics 20, 1987). Time grows with the square of the points, so give a sample.
 */
final class Silhouette {
  private Silhouette() {}

  /**
   * @param groups the group of each point
   * @return from -1 to 1; empty where there are fewer than two groups
   */
  static OptionalDouble of(List<double[]> points, List<String> groups) {
    if (groups.stream().distinct().count() < 2) {
      return OptionalDouble.empty();
    }
    return IntStream.range(0, points.size()).mapToDouble(i -> ofOne(i, points, groups)).average();
  }

  static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(sum);
  }

  /** A point alone in its group has 0, as the paper sets it. */
  private static double ofOne(int point, List<double[]> points, List<String> groups) {
    Map<String, Mean> distances = new TreeMap<>();
    for (int i = 0; i < points.size(); i++) {
      if (i != point) {
        distances
            .computeIfAbsent(groups.get(i), group -> new Mean())
            .add(distance(points.get(point), points.get(i)));
      }
    }
    Mean own = distances.remove(groups.get(point));
    if (own == null) {
      return 0;
    }
    double nearest = distances.values().stream().mapToDouble(Mean::value).min().orElseThrow();
    double larger = Math.max(own.value(), nearest);
    return larger == 0 ? 0 : (nearest - own.value()) / larger;
  }

  private static final class Mean {
    private double sum;
    private int count;

    void add(double value) {
      sum += value;
      count++;
    }

    double value() {
      return sum / count;
    }
  }
}

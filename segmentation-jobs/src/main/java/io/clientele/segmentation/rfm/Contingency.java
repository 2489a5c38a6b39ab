package io.clientele.segmentation.rfm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * How often two names come together: the same customers named twice, by two methods or on two days.
 *
 * @param cells one or more for each pair of names that occurs
 */
record Contingency(List<Cell> cells) {
  /**
   * @param one what the first gives as name
   * @param other what the second gives
   * @param customers how many have this pair
   */
  record Cell(String one, String other, long customers) {
    boolean isSame() {
      return one.equals(other);
    }
  }

  Contingency {
    cells = List.copyOf(cells);
  }

  long customers() {
    return cells.stream().mapToLong(Cell::customers).sum();
  }

  /** The share of customers with the same name twice; 1 where there are none. */
  double sameShare() {
    long same = cells.stream().filter(Cell::isSame).mapToLong(Cell::customers).sum();
    return cells.isEmpty() ? 1 : (double) same / customers();
  }

  /**
   * Cohen's kappa: what of the agreement that chance leaves open is reached (Cohen, A coefficient
   * of agreement for nominal scales, Educational and Psychological Measurement 20, 1960, page 40).
   * 1 where both give every customer one and the same name, which chance alone explains.
   */
  double kappa() {
    var first = cells.stream().collect(byName(Cell::one));
    var second = cells.stream().collect(byName(Cell::other));
    double all = customers();
    double chance =
        first.keySet().stream()
            .mapToDouble(name -> first.get(name) / all * (second.getOrDefault(name, 0L) / all))
            .sum();
    return chance < 1 ? (sameShare() - chance) / (1 - chance) : 1;
  }

  private static Collector<Cell, ?, Map<String, Long>> byName(Function<Cell, String> name) {
    return Collectors.groupingBy(name, TreeMap::new, Collectors.summingLong(Cell::customers));
  }
}

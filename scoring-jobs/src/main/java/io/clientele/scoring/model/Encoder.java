package io.clientele.scoring.model;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns features into the numbers that learners take: numbers as they are, then one indicator for
 * each usual value of each category. A rare or new value sets no indicator.
 *
 * @param columns what it takes
 * @param levels usual values of each category in turn
 */
public record Encoder(FeatureColumns columns, List<List<String>> levels) implements Serializable {
  private static final int MAX_LEVELS = 12;
  private static final int SMALLEST_LEVEL = 10;

  public Encoder {
    levels = levels.stream().map(List::copyOf).toList();
  }

  /** Learns the usual values from examples, the most frequent first. */
  static Encoder of(FeatureColumns columns, List<Example> examples) {
    return new Encoder(
        columns,
        IntStream.range(0, columns.categories().size())
            .mapToObj(category -> usual(category, examples))
            .toList());
  }

  double[] encode(Features features) {
    double[] encoded = new double[columns.numbers().size() + indicators()];
    System.arraycopy(features.numbers(), 0, encoded, 0, features.numbers().length);
    int next = features.numbers().length;
    for (int category = 0; category < levels.size(); category++) {
      for (String level : levels.get(category)) {
        encoded[next++] = level.equals(features.categories().get(category)) ? 1 : 0;
      }
    }
    return encoded;
  }

  /** Adds up what the indicators of a category contributed; the result has one entry a column. */
  double[] perColumn(double[] encoded) {
    int numbers = columns.numbers().size();
    double[] result = new double[numbers + levels.size()];
    System.arraycopy(encoded, 0, result, 0, numbers);
    int next = numbers;
    for (int category = 0; category < levels.size(); category++) {
      for (int i = 0; i < levels.get(category).size(); i++) {
        result[numbers + category] += encoded[next++];
      }
    }
    return result;
  }

  private int indicators() {
    return levels.stream().mapToInt(List::size).sum();
  }

  private static List<String> usual(int category, List<Example> examples) {
    Map<String, Long> counts =
        examples.stream()
            .collect(groupingBy(e -> e.features().categories().get(category), counting()));
    var order =
        Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue())
            .thenComparing(Map.Entry::getKey);
    return new ArrayList<>(
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= SMALLEST_LEVEL)
            .sorted(order)
            .limit(MAX_LEVELS)
            .map(Map.Entry::getKey)
            .toList());
  }
}

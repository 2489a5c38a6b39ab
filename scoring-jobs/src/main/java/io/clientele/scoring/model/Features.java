package io.clientele.scoring.model;

import java.util.List;

/**
 * What is known of one customer or lead at a moment.
 *
 * @param columns names of the values
 * @param numbers in the order of the columns
 * @param categories in the order of the columns
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Features(FeatureColumns columns, double[] numbers, List<String> categories) {
  public double number(String name) {
    return numbers[columns.numbers().indexOf(name)];
  }

  public String category(String name) {
    return categories.get(columns.categories().indexOf(name));
  }

  /** The value as people read it. */
  public String text(String name) {
    return columns.categories().contains(name) ? category(name) : Wording.number(number(name));
  }
}

package io.clientele.scoring.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The columns that a score is computed from.
 *
 * @param numbers DOUBLE columns
 * @param categories STRING columns
 */
public record FeatureColumns(List<String> numbers, List<String> categories)
    implements Serializable {
  public FeatureColumns {
    numbers = List.copyOf(numbers);
    categories = List.copyOf(categories);
  }

  /** Numbers first, then categories. */
  public List<String> all() {
    var all = new ArrayList<>(numbers);
    all.addAll(categories);
    return all;
  }

  /** A missing number is 0, a missing category is empty. */
  public Features of(Row row) {
    return new Features(
        this,
        numbers.stream().mapToDouble(name -> number(row, row.fieldIndex(name))).toArray(),
        categories.stream().map(name -> text(row, row.fieldIndex(name))).toList());
  }

  private static double number(Row row, int field) {
    return row.isNullAt(field) ? 0 : ((Number) row.get(field)).doubleValue();
  }

  private static String text(Row row, int field) {
    return row.isNullAt(field) ? "" : row.getString(field);
  }
}

package io.clientele.ingestion.fetch.table;

import java.util.List;
import java.util.Optional;

/**
 * What the name of a table's portion tells.
 *
 * @param origin tells the table, and the column that it was fetched by, from others
 * @param number of the portion among those of its object, from 1
 * @param reached the mark of its last row; the digest of all rows where it is a whole table
 * @param window how many rows the table had then from the lookback behind that mark on; {@link
 *     #MORE} where the next portion was to follow at once, {@link #WHOLE} for a whole table
 */
record PortionName(String origin, int number, String reached, String window) {
  static final String MORE = "more";
  static final String WHOLE = "whole";
  private static final int PARTS = 4;

  String[] parts() {
    return new String[] {origin, "%06d".formatted(number), reached, window};
  }

  /** Empty for names that fetching does not give. */
  static Optional<PortionName> of(List<String> parts) {
    return parts.size() == PARTS && parts.get(1).matches("\\d{1,9}")
        ? Optional.of(
            new PortionName(
                parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2), parts.get(3)))
        : Optional.empty();
  }
}

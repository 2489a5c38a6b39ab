package io.clientele.sample.files;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was written.
 *
 * @param rows of each file, planted ones included, header lines not; by path below the folder
 * @param planted by file and defect
 */
public record Written(SortedMap<String, Integer> rows, List<Planted> planted) {

  static Written none() {
    return new Written(new TreeMap<>(), List.of());
  }

  Written and(Written other) {
    SortedMap<String, Integer> allRows = new TreeMap<>(rows);
    allRows.putAll(other.rows);
    List<Planted> allPlanted = new ArrayList<>(planted);
    allPlanted.addAll(other.planted);
    return new Written(allRows, List.copyOf(allPlanted));
  }
}

package io.clientele.sample;

import io.clientele.sample.files.Defect;
import io.clientele.sample.files.Planted;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What was written.
 *
 * @param rows of each file, planted ones included, header lines not; by path below the folder
 * @param planted how many rows of each file have which defect
 * @param truth what the company really is
 */
public record SampleReceipt(
    Path folder, SortedMap<String, Integer> rows, List<Planted> planted, Truth truth) {

  /** Rows with this defect in files whose path begins so. */
  public int planted(String pathStart, Defect defect) {
    return planted.stream()
        .filter(one -> one.file().startsWith(pathStart) && one.defect() == defect)
        .mapToInt(Planted::rows)
        .sum();
  }

  /** Rows in files whose path begins so. */
  public int rows(String pathStart) {
    return rows.entrySet().stream()
        .filter(file -> file.getKey().startsWith(pathStart))
        .mapToInt(file -> file.getValue())
        .sum();
  }
}

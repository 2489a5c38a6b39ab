package io.clientele.lake;

import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.utils.DataFileStatus;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A Parquet file in a table's folder that no version names yet.
 *
 * @param path where it is, with its file system
 * @param rows its rows; the only statistic kept, so that no value of anybody stays in the log
 */
record StagedFile(String path, long bytes, long modifiedAt, long rows) {
  DataFileStatus status() {
    var onlyRows =
        new DataFileStatistics(rows, Map.of(), Map.of(), Map.of(), Optional.of(Boolean.TRUE));
    return new DataFileStatus(path, bytes, modifiedAt, Optional.of(onlyRows));
  }

  /** Partition values as they stand in the folder names: {@code as_of=2024-03-01}. */
  TreeMap<String, String> partition() {
    var values = new TreeMap<String, String>();
    for (String part : path.split("/")) {
      int equals = part.indexOf('=');
      if (equals > 0 && !part.endsWith(".parquet")) {
        values.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return values;
  }
}

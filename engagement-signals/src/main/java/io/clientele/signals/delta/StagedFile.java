package io.clientele.signals.delta;

import io.delta.kernel.expressions.AlwaysTrue;
import io.delta.kernel.expressions.And;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.DataFileStatus;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * A Parquet file that lies in the table's folder and that no version names yet.
 *
 * @param statistics the file's statistics as Delta's JSON, empty where there are none
 */
record StagedFile(String path, long size, long modifiedAt, String statistics) {
  static StagedFile of(DataFileStatus file, StructType schema) {
    return new StagedFile(
        file.getPath(),
        file.getSize(),
        file.getModificationTime(),
        file.getStatistics().map(each -> each.serializeAsJson(schema)).orElse(""));
  }

  /** Name of the folder it lies in. */
  String folder() {
    return new Path(path).getParent().getName();
  }

  /**
   * What holds for rows between the earliest and the latest of the file, by a column; for all rows
   * where the file does not tell.
   */
  Predicate during(String time, StructType schema) {
    Column column = new Column(time);
    Optional<DataFileStatistics> known = status(schema).getStatistics();
    Literal earliest = known.map(all -> all.getMinValues().get(column)).orElse(null);
    Literal latest = known.map(all -> all.getMaxValues().get(column)).orElse(null);
    return earliest == null || latest == null
        ? AlwaysTrue.ALWAYS_TRUE
        : new And(new Predicate(">=", column, earliest), new Predicate("<=", column, latest));
  }

  DataFileStatus status(StructType schema) {
    Optional<DataFileStatistics> parsed =
        statistics.isEmpty()
            ? Optional.empty()
            : DataFileStatistics.deserializeFromJson(statistics, schema);
    return new DataFileStatus(path, size, modifiedAt, parsed);
  }
}

package io.clientele.signals.delta;

import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.DataFileStatus;
import java.util.Optional;

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

  DataFileStatus status(StructType schema) {
    Optional<DataFileStatistics> parsed =
        statistics.isEmpty()
            ? Optional.empty()
            : DataFileStatistics.deserializeFromJson(statistics, schema);
    return new DataFileStatus(path, size, modifiedAt, parsed);
  }
}

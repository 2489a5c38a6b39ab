package io.clientele.ingestion.raw;

import io.clientele.sources.Stretch;
import io.clientele.sources.Stretches;
import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import java.util.List;

/**
 * How many records a file holds, and how it can be cut.
 *
 * @param rows all of them
 * @param broken those that cannot be split
 * @param stretches that hold all of them
 */
record RecordCount(long rows, long broken, List<Stretch> stretches) {
  /** Reads to the end, and closes. */
  static RecordCount of(RecordReader records, Stretches stretches) {
    long rows = 0;
    long broken = 0;
    try (records) {
      for (; records.hasNext(); rows++) {
        SourceRecord record = records.next();
        broken += record instanceof SourceRecord.Broken ? 1 : 0;
        stretches.passed(record, records);
      }
    }
    return new RecordCount(rows, broken, stretches.all());
  }
}

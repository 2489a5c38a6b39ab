package io.clientele.ingestion.raw;

import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;

/**
 * How many records a file holds.
 *
 * @param rows all of them
 * @param broken those that cannot be split
 */
record RecordCount(long rows, long broken) {
  /** Reads to the end, and closes. */
  static RecordCount of(RecordReader records) {
    long rows = 0;
    long broken = 0;
    try (records) {
      for (; records.hasNext(); rows++) {
        broken += records.next() instanceof SourceRecord.Broken ? 1 : 0;
      }
    }
    return new RecordCount(rows, broken);
  }
}

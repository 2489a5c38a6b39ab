package io.clientele.ingestion.raw;

import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** The rows that records of one file become; closes the file behind the last one. */
final class RowsOfFile implements Iterator<Row>, AutoCloseable {
  private final RecordReader records;
  private final Function<SourceRecord, Row> convert;
  private Row next;

  /**
   * @param convert gives null for a record that becomes no row
   */
  RowsOfFile(RecordReader records, Function<SourceRecord, Row> convert) {
    this.records = records;
    this.convert = convert;
    advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Row row = next;
    advance();
    return row;
  }

  @Override
  public void close() {
    records.close();
  }

  private void advance() {
    next = null;
    while (next == null && records.hasNext()) {
      next = convert.apply(records.next());
    }
  }
}

package io.clientele.sources.records;

/**
 * A row of a CSV text as its delimiters and quotes split it.
 *
 * @param line on which it begins
 * @param end the line behind its last one
 */
@SuppressWarnings("ArrayRecordComponent") // made once a row, never compared
record CsvRow(long line, long end, String[] fields) {
  boolean spansLines() {
    return end - line > 1;
  }
}

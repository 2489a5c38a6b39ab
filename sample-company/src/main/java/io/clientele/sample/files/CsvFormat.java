package io.clientele.sample.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of a CSV file and how its fields are separated and quoted. Files that are written side by
 * side may share one.
 */
final class CsvFormat {
  private final List<String> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final StringWriter text = new StringWriter();
  private final CsvWriter writer;

  private CsvFormat(List<String> columns, char separator, QuoteStrategy quotes) {
    this.columns = List.copyOf(columns);
    columns.forEach(column -> positions.put(column, positions.size()));
    this.writer =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .quoteStrategy(quotes)
            .lineDelimiter(LineDelimiter.LF)
            .build(text);
  }

  /** Commas, and quotes where they are needed. */
  static CsvFormat plain(List<String> columns) {
    return new CsvFormat(columns, ',', QuoteStrategies.REQUIRED);
  }

  static CsvFormat separatedBy(char separator, List<String> columns) {
    return new CsvFormat(columns, separator, QuoteStrategies.REQUIRED);
  }

  /** Commas, and quotes around every field. */
  static CsvFormat quoted(List<String> columns) {
    return new CsvFormat(columns, ',', QuoteStrategies.ALWAYS);
  }

  String header() {
    return line(columns);
  }

  /** A row from its values in the order of the columns. */
  Row row(String... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns);
    }
    return new CsvRow(this, List.of(values));
  }

  /** A row from the columns that have a value; the others are empty. */
  Row row(Map<String, String> values) {
    String[] all = new String[columns.size()];
    Arrays.fill(all, "");
    values.forEach((column, value) -> all[indexOf(column)] = value);
    return row(all);
  }

  int indexOf(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException("No column " + column + " in " + columns);
    }
    return position;
  }

  synchronized String line(List<String> values) {
    text.getBuffer().setLength(0);
    writer.writeRecord(values);
    flush();
    return text.getBuffer().substring(0, text.getBuffer().length() - 1);
  }

  private void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

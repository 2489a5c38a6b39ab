package io.clientele.sources.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.Dialect;
import io.clientele.sources.Dialect.Delimiter;
import io.clientele.sources.Header;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The records of a CSV text below its header, if it has one, in order. A record with too few or too
 * many fields or with a stray quote is broken and keeps its original text. Where such a record runs
 * over several lines, the quote has swallowed them: the first line is the broken one, the others
 * are split anew.
 */
final class CsvRecords implements RecordReader {
  /** Stands in no text (Unicode 23.7). */
  private static final char NO_CHARACTER = '\uffff';

  private final Text text;
  private final Delimiter delimiter;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> rows;
  private final ColumnPositions header;
  private final boolean isHeaded;
  private final Deque<SourceRecord> recovered = new ArrayDeque<>();
  private OriginalLines originals;
  private CsvRecord ahead;

  /**
   * @throws Unsplittable where the text has no header
   */
  CsvRecords(Text text, Dialect dialect, ObjectProfile object) {
    this.text = text;
    this.delimiter = dialect.delimiter();
    this.reader = reader(text, delimiter);
    skip(dialect.preamble());
    this.rows = reader.iterator();
    this.ahead = advance();
    if (ahead == null) {
      close();
      throw new Unsplittable("it is empty");
    }
    this.isHeaded = dialect.header().isThere();
    this.header = new ColumnPositions(isHeaded ? ahead.getFields() : byPosition(object), object);
    this.ahead = isHeaded ? advance() : ahead;
  }

  private static List<String> byPosition(ObjectProfile object) {
    return object.layout().byPosition().orElseThrow().names();
  }

  /** The first rows, each of which may be the header. */
  static List<Header> headers(Text text, Delimiter delimiter) {
    try (var reader = reader(text, delimiter)) {
      return reader.stream()
          .limit(Header.ROWS_LOOKED_AT)
          .map(row -> new Header(0, row.getStartingLineNumber() - 1, row.getFields()))
          .toList();
    } catch (CsvParseException e) {
      throw unsplittable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void skip(long lines) {
    if (lines > 0) {
      reader.skipLines(Math.toIntExact(lines));
    }
  }

  @Override
  public boolean hasNext() {
    return !recovered.isEmpty() || ahead != null;
  }

  @Override
  public SourceRecord next() {
    if (!recovered.isEmpty()) {
      return recovered.poll();
    }
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    CsvRecord record = ahead;
    ahead = advance();
    if (record.getFieldCount() == header.size() && !spansLines(record)) {
      return split(record, 0);
    }
    take(record, originalLines(record), 0);
    return recovered.poll();
  }

  @Override
  public void close() {
    try {
      reader.close();
      if (originals != null) {
        originals.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourceRecord split(CsvRecord record, long linesBefore) {
    return new SourceRecord.Split(
        linesBefore + record.getStartingLineNumber(),
        header.fields(record.getFields().toArray(String[]::new)));
  }

  private List<String> originalLines(CsvRecord record) {
    if (originals == null) {
      originals = new OriginalLines(text);
    }
    long end = ahead == null ? Long.MAX_VALUE : ahead.getStartingLineNumber();
    return originals.between(record.getStartingLineNumber(), end);
  }

  private static boolean spansLines(CsvRecord record) {
    return record.getFields().stream()
        .anyMatch(field -> field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0);
  }

  /** Queues the record; where it is broken, its first line and all that the others hold. */
  private void take(CsvRecord record, List<String> lines, long linesBefore) {
    long firstLine = linesBefore + record.getStartingLineNumber();
    if (record.getFieldCount() != header.size()) {
      broken(lines, firstLine, "field_count", fieldCount(record.getFieldCount()));
    } else if (!Quotes.areSound(String.join("\n", lines), delimiter.character())) {
      broken(
          lines, firstLine, "stray_quote", "has a quote that closes no field; double or close it");
    } else {
      recovered.add(split(record, linesBefore));
    }
  }

  private void broken(List<String> lines, long firstLine, String rule, String message) {
    recovered.add(new SourceRecord.Broken(firstLine, rule, message, lines.get(0)));
    if (lines.size() > 1) {
      splitAnew(lines.subList(1, lines.size()), firstLine);
    }
  }

  private String fieldCount(int fields) {
    return "has %d fields, the %s %d; look for a missing or stray quote or delimiter"
        .formatted(fields, isHeaded ? "header has" : "profile knows", header.size());
  }

  private void splitAnew(List<String> lines, long linesBefore) {
    var records =
        reader(() -> new StringReader(String.join("\n", lines)), delimiter).stream().toList();
    for (int i = 0; i < records.size(); i++) {
      int to = i + 1 < records.size() ? lineIndex(records.get(i + 1)) : lines.size();
      take(records.get(i), lines.subList(lineIndex(records.get(i)), to), linesBefore);
    }
  }

  private static int lineIndex(CsvRecord record) {
    return (int) record.getStartingLineNumber() - 1;
  }

  private CsvRecord advance() {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (CsvParseException e) {
      throw unsplittable();
    }
  }

  private static Unsplittable unsplittable() {
    return new Unsplittable(
        "a field is longer than 16 million characters, so a quote is probably never closed");
  }

  private static CsvReader<CsvRecord> reader(Text text, Delimiter delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter.character())
        .quoteCharacter(delimiter.quotes() ? '"' : NO_CHARACTER)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(RecordReader.LONGEST)
        .ofCsvRecord(text.open());
  }
}

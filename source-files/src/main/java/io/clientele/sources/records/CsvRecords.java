package io.clientele.sources.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.Bytes;
import io.clientele.sources.Dialect;
import io.clientele.sources.Dialect.Delimiter;
import io.clientele.sources.FileText;
import io.clientele.sources.Header;
import io.clientele.sources.Stretch;
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
  private final Text text;
  private final Stretch stretch;
  private final Delimiter delimiter;
  private final CsvReader<CsvRow> reader;
  private final Iterator<CsvRow> rows;
  private final ColumnPositions header;
  private final boolean isHeaded;
  private final Deque<SourceRecord> recovered = new ArrayDeque<>();
  private OriginalLines originals;
  private CsvRow ahead;
  private boolean beginsAnew;

  /**
   * @throws Unsplittable where the text has no header
   */
  static CsvRecords open(Bytes bytes, Dialect dialect, ObjectProfile object, Stretch stretch) {
    Stretch first = stretch.isAtBeginning() ? stretch : Stretch.WHOLE;
    var records = new CsvRecords(new FileText(bytes, dialect.encoding()), dialect, object, first);
    return stretch.isAtBeginning()
        ? records
        : records.below(new FileText(bytes, dialect.encoding(), stretch.offset()), stretch);
  }

  private CsvRecords(Text text, Dialect dialect, ObjectProfile object, Stretch stretch) {
    this.text = text;
    this.stretch = stretch;
    this.delimiter = dialect.delimiter();
    this.reader = CsvRows.of(text, delimiter, stretch.line() + dialect.preamble());
    skip(dialect.preamble());
    this.rows = reader.iterator();
    this.ahead = advance();
    if (ahead == null) {
      close();
      throw new Unsplittable("it is empty");
    }
    this.isHeaded = dialect.header().isThere();
    this.header =
        new ColumnPositions(isHeaded ? List.of(ahead.fields()) : byPosition(object), object);
    this.ahead = isHeaded ? advance() : ahead;
  }

  private CsvRecords(Text text, Stretch stretch, CsvRecords headed) {
    this.text = text;
    this.stretch = stretch;
    this.delimiter = headed.delimiter;
    this.reader = CsvRows.of(text, delimiter, stretch.line());
    this.rows = reader.iterator();
    this.isHeaded = headed.isHeaded;
    this.header = headed.header;
    this.ahead = advance();
  }

  /** A stretch far below this header, which is closed. */
  private CsvRecords below(Text there, Stretch below) {
    close();
    return new CsvRecords(there, below, this);
  }

  private static List<String> byPosition(ObjectProfile object) {
    return object.layout().byPosition().orElseThrow().names();
  }

  /** The first rows, each of which may be the header. */
  static List<Header> headers(Text text, Delimiter delimiter) {
    try (var reader = CsvRows.of(text, delimiter, 1)) {
      return reader.stream()
          .limit(Header.ROWS_LOOKED_AT)
          .map(row -> new Header(0, row.line() - 1, List.of(row.fields())))
          .toList();
    } catch (CsvParseException e) {
      throw unsplittable(e);
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
  public boolean beginsAnew() {
    return beginsAnew;
  }

  @Override
  public SourceRecord next() {
    beginsAnew = false;
    if (!recovered.isEmpty()) {
      return recovered.poll();
    }
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    CsvRow row = ahead;
    ahead = advance();
    if (isOfHeadersWidth(row) && !row.spansLines()) {
      beginsAnew = true;
      return split(row);
    }
    take(row, originalLines(row));
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

  private boolean isOfHeadersWidth(CsvRow row) {
    return row.fields().length == header.size();
  }

  private SourceRecord split(CsvRow row) {
    return new SourceRecord.Split(row.line(), header.fields(row.fields()));
  }

  private List<String> originalLines(CsvRow row) {
    if (originals == null) {
      originals = new OriginalLines(text, stretch.line());
    }
    return originals.between(row.line(), row.end());
  }

  /** Queues the row; where it is broken, its first line and all that the others hold. */
  private void take(CsvRow row, List<String> lines) {
    if (!isOfHeadersWidth(row)) {
      broken(lines, row.line(), "field_count", fieldCount(row.fields().length));
    } else if (!Quotes.areSound(String.join("\n", lines), delimiter.character())) {
      broken(
          lines, row.line(), "stray_quote", "has a quote that closes no field; double or close it");
    } else {
      recovered.add(split(row));
    }
  }

  private void broken(List<String> lines, long firstLine, String rule, String message) {
    recovered.add(new SourceRecord.Broken(firstLine, rule, message, lines.get(0)));
    if (lines.size() > 1) {
      splitAnew(lines.subList(1, lines.size()), firstLine + 1);
    }
  }

  private String fieldCount(int fields) {
    return "has %d fields, the %s %d; look for a missing or stray quote or delimiter"
        .formatted(fields, isHeaded ? "header has" : "profile knows", header.size());
  }

  private void splitAnew(List<String> lines, long firstLine) {
    Text anew = () -> new StringReader(String.join("\n", lines));
    for (CsvRow row : CsvRows.of(anew, delimiter, firstLine).stream().toList()) {
      int from = (int) (row.line() - firstLine);
      int to = (int) Math.min(lines.size(), row.end() - firstLine);
      take(row, lines.subList(from, to));
    }
  }

  private CsvRow advance() {
    try {
      CsvRow next = rows.hasNext() ? rows.next() : null;
      return next == null || next.line() >= stretch.end() ? null : next;
    } catch (CsvParseException e) {
      throw unsplittable(e);
    }
  }

  private static Unsplittable unsplittable(CsvParseException failure) {
    return failure.getCause() instanceof Unsplittable known
        ? known
        : new Unsplittable(
            "a field is longer than 16 million characters, so a quote is probably never closed");
  }
}

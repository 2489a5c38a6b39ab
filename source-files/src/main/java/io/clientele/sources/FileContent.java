package io.clientele.sources;

import io.clientele.contracts.profile.ColumnsByPosition;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import io.clientele.sources.records.Unsplittable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a file holds, read as its dialect says.
 *
 * @param bytes unpacked
 */
public record FileContent(Bytes bytes, Dialect dialect) implements Serializable {
  private static final int BUFFER = 1 << 16;

  /**
   * Its records in order; memory does not grow with the file, a workbook's packed bytes aside.
   *
   * @throws Unsplittable where it turns out to hold no records at all
   */
  public RecordReader records(ObjectProfile object) {
    return records(object, Stretch.WHOLE);
  }

  /** Only the records of a stretch. */
  public RecordReader records(ObjectProfile object, Stretch stretch) {
    return RecordReader.open(bytes, dialect, object, stretch);
  }

  /**
   * Where this file can be cut, to be told while its records are read.
   *
   * @param lines of its bytes
   */
  public Stretches stretches(LineOffsets lines) {
    return new Stretches(lines, bytes.isSeekable() && Encodings.keepLineEnds(dialect.encoding()));
  }

  /**
   * The names of its columns, as it spells them or as the object does where it has no header line.
   */
  public List<String> columns(ObjectProfile object) {
    return dialect.header().isThere()
        ? RecordReader.columns(bytes, dialect, object).orElseGet(this::headerColumns)
        : object.layout().byPosition().map(ColumnsByPosition::names).orElse(List.of());
  }

  private List<String> headerColumns() {
    return headers().stream()
        .filter(header -> header.sheet() == dialect.sheet())
        .filter(header -> header.preamble() == dialect.preamble())
        .findFirst()
        .map(Header::names)
        .orElse(List.of());
  }

  /**
   * A text read as if it stood in this file, below its header.
   *
   * @return nothing where it is not one record alone
   */
  public Optional<SourceRecord> record(String text, ObjectProfile object) {
    byte[] file = (headerLine(object) + text).getBytes(StandardCharsets.UTF_8);
    var alone = new FileContent(() -> new ByteArrayInputStream(file), dialect.alone());
    try (RecordReader records = alone.records(object)) {
      Optional<SourceRecord> first =
          records.hasNext() ? Optional.of(records.next()) : Optional.empty();
      return records.hasNext() ? Optional.empty() : first;
    }
  }

  private String headerLine(ObjectProfile object) {
    if (dialect.format() != FileFormat.CSV || !dialect.header().isThere()) {
      return "";
    }
    String quote = dialect.delimiter().quotes() ? "\"" : "";
    return columns(object).stream()
        .map(name -> quote + (quote.isEmpty() ? name : name.replace(quote, quote + quote)) + quote)
        .collect(Collectors.joining(String.valueOf(dialect.delimiter().character()), "", "\n"));
  }

  /** Rows that may be the header, in their order; none where the file is empty. */
  List<Header> headers() {
    return RecordReader.headers(bytes, dialect);
  }

  /**
   * Reads to the end, so that what is damaged or written in another character set shows.
   *
   * @param object what it holds
   * @throws UncheckedIOException where it does
   */
  public void verify(ObjectProfile object) {
    if (dialect.format().isText()) {
      decode();
    } else {
      count(object);
    }
  }

  private void count(ObjectProfile object) {
    try (RecordReader records = records(object)) {
      while (records.hasNext()) {
        records.next();
      }
    }
  }

  private void decode() {
    var buffer = new char[BUFFER];
    try (Reader reader = new FileText(bytes, dialect.encoding()).open()) {
      while (reader.read(buffer) >= 0) {
        // Reading is the check.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

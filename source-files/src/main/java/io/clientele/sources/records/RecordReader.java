package io.clientele.sources.records;

import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.Bytes;
import io.clientele.sources.Dialect;
import io.clientele.sources.FileText;
import io.clientele.sources.Header;
import io.clientele.sources.Stretch;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The records of a file, in order, each split or broken. Reads as it goes. */
public interface RecordReader extends Iterator<SourceRecord>, AutoCloseable {
  /** A character for each octet: a mail's own header says how to read it. */
  String OCTETS = "iso-8859-1";

  /** Characters of the longest line or field that is taken for one. */
  int LONGEST = 16 << 20;

  @Override
  void close();

  /** True where the record given last can be read from its line on as from the beginning. */
  default boolean beginsAnew() {
    return false;
  }

  /**
   * @param stretch of the records; anything but all only where {@link #beginsAnew} told it
   * @throws Unsplittable where the file holds no records at all
   */
  static RecordReader open(Bytes bytes, Dialect dialect, ObjectProfile object, Stretch stretch) {
    return JsonColumns.within(plain(bytes, dialect, object, stretch), object);
  }

  private static RecordReader plain(
      Bytes bytes, Dialect dialect, ObjectProfile object, Stretch stretch) {
    return switch (dialect.format()) {
      case CSV -> CsvRecords.open(bytes, dialect, object, stretch);
      case JSONL ->
          new JsonRecords(
              new FileText(bytes, dialect.encoding(), stretch.offset()), object, stretch);
      case XLSX -> new WorkbookRecords(bytes, dialect, object);
      case PARQUET -> new ParquetRecords(bytes, object::column);
      case ICS ->
          new BlockRecords(
              new CalendarBlocks(new FileText(bytes, "utf-8")),
              new CalendarRecords(),
              object::column);
      case MAIL ->
          new BlockRecords(
              new MailBlocks(new FileText(bytes, OCTETS)), new MailRecords(), object::column);
    };
  }

  /** Rows that may name the columns of a file, in order; none where it is empty. */
  static List<Header> headers(Bytes bytes, Dialect dialect) {
    return switch (dialect.format()) {
      case CSV -> CsvRecords.headers(new FileText(bytes, dialect.encoding()), dialect.delimiter());
      case JSONL -> JsonRecords.headers(new FileText(bytes, dialect.encoding()));
      case XLSX -> WorkbookRecords.headers(bytes);
      case PARQUET -> ParquetRecords.headers(bytes);
      case ICS -> List.of(Header.first(CalendarRecords.COLUMNS));
      case MAIL -> List.of(Header.first(MailRecords.COLUMNS));
    };
  }

  /** The names of an object's columns in formats where not the header alone tells them. */
  static Optional<List<String>> columns(Bytes bytes, Dialect dialect, ObjectProfile object) {
    return dialect.format() == FileFormat.JSONL
        ? Optional.of(JsonRecords.columns(new FileText(bytes, dialect.encoding()), object))
        : Optional.empty();
  }
}

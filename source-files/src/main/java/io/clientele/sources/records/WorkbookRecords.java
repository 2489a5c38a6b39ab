package io.clientele.sources.records;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.Bytes;
import io.clientele.sources.Dialect;
import io.clientele.sources.Header;
import io.clientele.sources.UnpacksBeyondMeasure;
import io.clientele.sources.Zip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The rows of one sheet below its header. Rows of blanks count for nothing; cells beyond the header
 * that hold something make a row a broken one.
 */
final class WorkbookRecords extends LookAhead<SourceRecord> implements RecordReader {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final ReadableWorkbook workbook;
  private final Stream<SheetRow> stream;
  private final Iterator<SheetRow> rows;
  private final ColumnPositions header;

  WorkbookRecords(Bytes bytes, Dialect dialect, ObjectProfile object) {
    this.workbook = open(bytes);
    this.stream = rows(workbook.getSheet(dialect.sheet()).orElseThrow());
    this.rows = stream.iterator();
    SheetRow first = rows.next();
    while (first.number() <= dialect.preamble()) {
      first = rows.next();
    }
    this.header = new ColumnPositions(first.texts(), object);
  }

  /** The first rows of every sheet that is shown. */
  static List<Header> headers(Bytes bytes) {
    try (ReadableWorkbook workbook = open(bytes)) {
      var headers = new ArrayList<Header>();
      workbook
          .getSheets()
          .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
          .forEach(sheet -> headers.addAll(headers(sheet)));
      return headers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Header> headers(Sheet sheet) {
    try (Stream<SheetRow> rows = rows(sheet)) {
      return rows.limit(Header.ROWS_LOOKED_AT)
          .map(row -> new Header(sheet.getIndex(), row.number() - 1L, row.texts()))
          .toList();
    }
  }

  @Override
  SourceRecord read() {
    return rows.hasNext() ? record(rows.next()) : null;
  }

  @Override
  public void close() {
    stream.close();
    close(workbook);
  }

  private SourceRecord record(SheetRow row) {
    if (row.texts().size() > header.size()) {
      return new SourceRecord.Broken(
          row.number(),
          "field_count",
          "has a value right of the last column that the header names; name the column or clear it",
          String.join(",", row.texts()));
    }
    String[] fields = Arrays.copyOf(row.texts().toArray(String[]::new), header.size());
    Arrays.fill(fields, row.texts().size(), fields.length, "");
    return new SourceRecord.Split(row.number(), header.fields(fields));
  }

  /**
   * A row that holds something.
   *
   * @param texts what its cells say, up to the last one that says something
   */
  private record SheetRow(long number, List<String> texts) {
    static SheetRow of(Row row) {
      var texts = new ArrayList<String>(row.getCellCount());
      int filled = 0;
      for (int i = 0; i < row.getCellCount(); i++) {
        texts.add(CellText.of(row, i));
        filled = texts.get(i).isEmpty() ? filled : i + 1;
      }
      return new SheetRow(row.getRowNum(), List.copyOf(texts.subList(0, filled)));
    }
  }

  private static Stream<SheetRow> rows(Sheet sheet) {
    try {
      return sheet.openStream().map(SheetRow::of).filter(row -> !row.texts().isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadableWorkbook open(Bytes bytes) {
    byte[] packed = packed(bytes);
    try {
      Zip.check(new SeekableInMemoryByteChannel(packed));
      return new ReadableWorkbook(new ByteArrayInputStream(packed), WITH_FORMATS);
    } catch (UnpacksBeyondMeasure e) {
      throw new UncheckedIOException(e);
    } catch (IOException | ExcelReaderException e) {
      var none = new Unsplittable("it is no Excel workbook (.xlsx), or one with a password");
      none.initCause(e);
      throw none;
    }
  }

  private static byte[] packed(Bytes bytes) {
    try (InputStream in = bytes.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(ReadableWorkbook workbook) {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

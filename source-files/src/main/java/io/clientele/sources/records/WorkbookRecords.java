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
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
final class WorkbookRecords implements RecordReader {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final CsvHeader header;
  private Row ahead;

  WorkbookRecords(Bytes bytes, Dialect dialect, ObjectProfile object) {
    this.workbook = open(bytes);
    this.stream = rows(workbook.getSheet(dialect.sheet()).orElseThrow());
    this.rows = stream.iterator();
    Row first = advance();
    while (first.getRowNum() <= dialect.preamble()) {
      first = advance();
    }
    this.header = new CsvHeader(texts(first, lastFilled(first)), object);
    this.ahead = advance();
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
    try (Stream<Row> rows = rows(sheet)) {
      return rows.filter(row -> lastFilled(row) > 0)
          .limit(Header.ROWS_LOOKED_AT)
          .map(
              row ->
                  new Header(sheet.getIndex(), row.getRowNum() - 1L, texts(row, lastFilled(row))))
          .toList();
    }
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public SourceRecord next() {
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    SourceRecord record = record(ahead);
    ahead = advance();
    return record;
  }

  @Override
  public void close() {
    stream.close();
    close(workbook);
  }

  private SourceRecord record(Row row) {
    if (lastFilled(row) > header.size()) {
      return new SourceRecord.Broken(
          row.getRowNum(),
          "field_count",
          "has a value right of the last column that the header names; name the column or clear it",
          String.join(",", texts(row, lastFilled(row))));
    }
    return new SourceRecord.Split(
        row.getRowNum(), header.fields(texts(row, header.size()).toArray(String[]::new)));
  }

  private Row advance() {
    while (rows.hasNext()) {
      Row row = rows.next();
      if (lastFilled(row) > 0) {
        return row;
      }
    }
    return null;
  }

  /** How many columns there are up to the last one that holds something. */
  private static int lastFilled(Row row) {
    int last = row.getCellCount();
    while (last > 0 && CellText.of(row, last - 1).isEmpty()) {
      last--;
    }
    return last;
  }

  private static List<String> texts(Row row, int columns) {
    var texts = new ArrayList<String>(columns);
    for (int i = 0; i < columns; i++) {
      texts.add(CellText.of(row, i));
    }
    return texts;
  }

  private static Stream<Row> rows(Sheet sheet) {
    try {
      return sheet.openStream();
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

package io.clientele.sources.records;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.clientele.sources.Dialect.Delimiter;
import java.util.Arrays;

/**
 * Puts rows together from what the parser tells, and counts their lines: the parser's own numbers
 * slip behind a quoted field in which both kinds of line ends stand.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRow> {
  /** Stands in no text (Unicode 23.7). */
  private static final char NO_CHARACTER = '\uffff';

  private static final int MOST_FIELDS = 16_384;

  private String[] fields = new String[32];
  private int count;
  private long length;
  private long line;
  private long end;

  private CsvRows(long line) {
    this.end = line;
  }

  /**
   * The rows of a text; blank lines count for nothing.
   *
   * @param line the number of its first line
   */
  static CsvReader<CsvRow> of(Text text, Delimiter delimiter, long line) {
    return CsvReader.builder()
        .fieldSeparator(delimiter.character())
        .quoteCharacter(delimiter.quotes() ? '"' : NO_CHARACTER)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(RecordReader.LONGEST)
        .build(new CsvRows(line), text.open());
  }

  @Override
  protected void handleBegin(long number) {
    line = end;
    end++;
    count = 0;
    length = 0;
  }

  @Override
  protected void handleField(int at, char[] buffer, int offset, int size, boolean quoted) {
    length += size;
    if (at >= MOST_FIELDS || length > RecordReader.LONGEST) {
      throw new Unsplittable(
          "line %d is longer than %d fields or 16 million characters".formatted(line, MOST_FIELDS));
    }
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, 2 * at);
    }
    fields[at] = new String(buffer, offset, size);
    count = at + 1;
    if (quoted) {
      end += breaks(buffer, offset, offset + size);
    }
  }

  private static int breaks(char[] buffer, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      boolean isFirstOfTwo = buffer[i] == '\r' && i + 1 < to && buffer[i + 1] == '\n';
      breaks += (buffer[i] == '\n' || buffer[i] == '\r') && !isFirstOfTwo ? 1 : 0;
    }
    return breaks;
  }

  @Override
  protected CsvRow buildRecord() {
    return new CsvRow(line, end, Arrays.copyOf(fields, count));
  }
}

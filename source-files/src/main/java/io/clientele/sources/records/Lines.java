package io.clientele.sources.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The lines of a text with their numbers; no line may be longer than a record can be. */
final class Lines implements Closeable {
  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int filled;
  private final long end;
  private long number;
  private boolean afterReturn;

  Lines(Text text) {
    this(text, 1, Long.MAX_VALUE);
  }

  /**
   * @param first number of the first line
   * @param end number of the line behind the last one that is wanted
   */
  Lines(Text text, long first, long end) {
    this.reader = text.open();
    this.number = first - 1;
    this.end = end;
  }

  /** Number of the line that {@link #next} gave last. */
  long number() {
    return number;
  }

  /**
   * The next line without its end, or null.
   *
   * @throws Unsplittable where it is longer than a record can be
   */
  String next() {
    var line = new StringBuilder();
    while (number + 1 < end && hasMore()) {
      int from = secondHalfOfEnd() ? at + 1 : at;
      int end = endOfLine(from);
      append(line, from, end);
      at = Math.min(end + 1, filled);
      afterReturn = end < filled && buffer[end] == '\r';
      if (end < filled) {
        number++;
        return line.toString();
      }
    }
    return last(line);
  }

  private boolean hasMore() {
    try {
      if (at == filled) {
        at = 0;
        filled = Math.max(0, reader.read(buffer));
      }
      return filled > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean secondHalfOfEnd() {
    return afterReturn && buffer[at] == '\n';
  }

  /** Where the line that goes on at a position ends, or as far as the buffer is filled. */
  private int endOfLine(int from) {
    int end = from;
    while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
      end++;
    }
    return end;
  }

  private void append(StringBuilder line, int from, int end) {
    if (line.length() + end - from > RecordReader.LONGEST) {
      throw new Unsplittable("line " + (number + 1) + " is longer than 16 million characters");
    }
    line.append(buffer, from, end - from);
  }

  private String last(StringBuilder line) {
    if (line.isEmpty()) {
      return null;
    }
    number++;
    return line.toString();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.clientele.contracts.profile.records;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The lines of a text with their numbers; no line may be longer than a record can be. */
final class Lines implements Closeable {
  static final int LONGEST = 16 << 20;

  private final BufferedReader reader;
  private long number;
  private boolean afterReturn;

  Lines(Text text) {
    this.reader = new BufferedReader(text.open(), 1 << 16);
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
    try {
      var line = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        boolean secondHalfOfEnd = afterReturn && c == '\n';
        afterReturn = c == '\r';
        if (secondHalfOfEnd) {
          continue;
        }
        if (c == '\n' || c == '\r') {
          number++;
          return line.toString();
        }
        append(line, c);
      }
      return last(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(StringBuilder line, int c) {
    if (line.length() == LONGEST) {
      throw new Unsplittable("line " + (number + 1) + " is longer than 16 million characters");
    }
    line.append((char) c);
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

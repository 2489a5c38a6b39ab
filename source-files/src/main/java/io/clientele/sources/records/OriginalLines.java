package io.clientele.sources.records;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/** Finds the original lines of broken records in a second reading, forward only. */
final class OriginalLines implements Closeable {
  private final Lines lines;

  /**
   * @param first number of the text's first line
   */
  OriginalLines(Text text, long first) {
    this.lines = new Lines(text, first, Long.MAX_VALUE);
  }

  /** The lines from one number up to, but not including, another. */
  List<String> between(long from, long end) {
    while (lines.number() < from - 1 && lines.next() != null) {
      // Skipped: these lines belong to records that could be split.
    }
    var result = new ArrayList<String>();
    while (lines.number() < end - 1) {
      String line = lines.next();
      if (line == null) {
        break;
      }
      result.add(line);
    }
    return result;
  }

  @Override
  public void close() {
    lines.close();
  }
}

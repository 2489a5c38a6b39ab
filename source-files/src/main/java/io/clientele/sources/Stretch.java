package io.clientele.sources;

import java.io.Serializable;

/**
 * Records of a file that can be read by themselves, beside others of the same file.
 *
 * @param offset of the byte at which the first of them begins, 0 where the header does
 * @param line on which it begins; the file's first line is 1
 * @param end line on which the first record behind them begins
 */
public record Stretch(long offset, long line, long end) implements Serializable {
  /** All records of a file. */
  public static final Stretch WHOLE = new Stretch(0, 1, Long.MAX_VALUE);

  public boolean isAtBeginning() {
    return offset == 0;
  }
}

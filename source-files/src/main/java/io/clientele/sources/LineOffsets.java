package io.clientele.sources;

import java.util.Arrays;

/**
 * At which bytes lines of a text begin: one line in many, so that even a huge file needs little
 * room. Lines end with a line feed, a carriage return, or both.
 */
public final class LineOffsets {
  private static final int USUAL_STEP = 1024;

  private final int step;
  private long[] offsets = new long[64];
  private long line = 1;
  private long read;
  private boolean afterReturn;

  public LineOffsets() {
    this(USUAL_STEP);
  }

  LineOffsets(int step) {
    this.step = step;
  }

  /** Takes in what follows. */
  public void add(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      byte next = bytes[i];
      if (afterReturn && next != '\n') {
        begin(read + i);
      }
      afterReturn = next == '\r';
      if (next == '\n') {
        begin(read + i + 1);
      }
    }
    read += count;
  }

  private void begin(long offset) {
    line++;
    if (isKnown(line)) {
      int at = at(line);
      if (at == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * at);
      }
      offsets[at] = offset;
    }
  }

  boolean isKnown(long number) {
    return (number - 1) % step == 0;
  }

  /** Where a line begins that is known. */
  long of(long number) {
    return offsets[at(number)];
  }

  private int at(long number) {
    return Math.toIntExact((number - 1) / step);
  }
}

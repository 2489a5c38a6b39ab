package io.clientele.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Data on its way out of an archive, which ends with an error where it grows beyond measure: text
 * packs to a twentieth at best, an archive made to fill disks to a thousandth.
 */
final class Unpacked extends FilterInputStream {
  private static final long MOST_TIMES = 200;
  private static final long ALWAYS_ALLOWED = 10L << 20;

  private final LongSupplier packed;
  private long read;

  /**
   * @param packed how much packed data it has come from so far, or comes from in all
   */
  Unpacked(InputStream in, LongSupplier packed) {
    super(in);
    this.packed = packed;
  }

  /**
   * @param unpacked size of the data, as the archive tells it or as far as it was read
   * @throws UnpacksBeyondMeasure where data of this size cannot have been packed to that
   */
  static void check(long packed, long unpacked) throws UnpacksBeyondMeasure {
    if (unpacked > ALWAYS_ALLOWED + packed * MOST_TIMES) {
      throw new UnpacksBeyondMeasure(MOST_TIMES);
    }
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int more) throws UnpacksBeyondMeasure {
    read += more;
    if (read > ALWAYS_ALLOWED) {
      check(packed.getAsLong(), read);
    }
  }
}

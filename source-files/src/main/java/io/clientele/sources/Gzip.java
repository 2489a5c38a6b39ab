package io.clientele.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Files packed with gzip (RFC 1952). */
final class Gzip {
  private static final String ENDING = ".gz";
  private static final int BUFFER = 1 << 16;

  private Gzip() {}

  static boolean is(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /** The name of what is packed. */
  static String plainName(String name) {
    return is(name) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  static InputStream unpacked(InputStream packed) throws IOException {
    var counted = new Counted(packed);
    return new Unpacked(new GZIPInputStream(counted, BUFFER), () -> counted.read);
  }

  /** Knows how much was taken from it. */
  private static final class Counted extends FilterInputStream {
    private long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      read += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      read += Math.max(0, count);
      return count;
    }
  }
}

package io.clientele.ingestion.fetch.portion;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Packs with gzip, but never beyond what readers take for honest: data that repeats itself without
 * end is then stored as it is.
 */
final class Packing extends OutputStream {
  private static final int MOST_TIMES = 100;
  private static final int BUFFER = 1 << 16;

  private final Gzip gzip;
  private final BufferedOutputStream buffered;

  Packing(OutputStream target) throws IOException {
    this.gzip = new Gzip(target);
    this.buffered = new BufferedOutputStream(gzip, BUFFER);
  }

  @Override
  public void write(int value) throws IOException {
    buffered.write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    buffered.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    buffered.close();
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream target) throws IOException {
      super(target, BUFFER);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      boolean tooWell = def.getBytesRead() > MOST_TIMES * def.getBytesWritten();
      def.setLevel(tooWell ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
      super.write(bytes, offset, length);
    }
  }
}

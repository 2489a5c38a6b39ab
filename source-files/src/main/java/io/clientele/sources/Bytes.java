package io.clientele.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Bytes that can be read from their beginning, more than once and on any machine. */
@FunctionalInterface
public interface Bytes extends Serializable {
  /** A new stream at the beginning; the caller closes it. */
  InputStream open() throws IOException;

  /** The bytes to read from at any place; held in memory where they come out of an archive. */
  default SeekableByteChannel channel() throws IOException {
    try (InputStream in = open()) {
      return new SeekableInMemoryByteChannel(in.readAllBytes());
    }
  }
}

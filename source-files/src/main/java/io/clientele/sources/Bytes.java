package io.clientele.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Bytes that can be read from their beginning, more than once and on any machine. */
@FunctionalInterface
public interface Bytes extends Serializable {
  /** A new stream at the beginning; the caller closes it. */
  InputStream open() throws IOException;

  /** A new stream at some byte; the caller closes it. */
  default InputStream openAt(long offset) throws IOException {
    return Channels.newInputStream(channel().position(offset));
  }

  /** True where reading may begin anywhere without reading what stands before. */
  default boolean isSeekable() {
    return false;
  }

  /** The bytes to read from at any place; held in memory where they come out of an archive. */
  default SeekableByteChannel channel() throws IOException {
    try (InputStream in = open()) {
      return new SeekableInMemoryByteChannel(in.readAllBytes());
    }
  }
}

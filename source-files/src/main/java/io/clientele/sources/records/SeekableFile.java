package io.clientele.sources.records;

import io.clientele.sources.Bytes;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file for a reader that begins with its end. */
final class SeekableFile implements InputFile {
  private final Bytes bytes;

  SeekableFile(Bytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public long getLength() throws IOException {
    try (SeekableByteChannel channel = bytes.channel()) {
      return channel.size();
    }
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Stream(bytes.channel());
  }

  private static final class Stream extends DelegatingSeekableInputStream {
    private final SeekableByteChannel channel;

    Stream(SeekableByteChannel channel) {
      super(Channels.newInputStream(channel));
      this.channel = channel;
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }
  }
}

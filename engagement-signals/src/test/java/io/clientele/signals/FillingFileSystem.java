package io.clientele.signals;

import java.io.IOException;
import java.net.URI;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;
import org.apache.flink.core.fs.local.LocalRecoverableWriter;

/** Local folders under {@code filling:/}, on a disk that is full when a test says so. */
final class FillingFileSystem extends LocalFileSystem {
  static final String SCHEME = "filling";
  static volatile boolean isFull;

  /** Found by Flink on the class path. */
  public static final class Factory implements FileSystemFactory {
    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public FileSystem create(URI uri) {
      return new FillingFileSystem();
    }
  }

  @Override
  public FSDataOutputStream create(Path file, WriteMode mode) throws IOException {
    if (isFull) {
      throw new IOException("No space left on device");
    }
    return super.create(file, mode);
  }

  @Override
  public LocalRecoverableWriter createRecoverableWriter() {
    throw new UnsupportedOperationException("Files are written by create alone");
  }
}

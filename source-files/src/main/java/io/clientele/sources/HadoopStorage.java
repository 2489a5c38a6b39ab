package io.clientele.sources;

import io.clientele.contracts.ClienteleException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** A file system that Hadoop knows by the scheme of its URIs. */
final class HadoopStorage implements Storage {
  private static final long serialVersionUID = 1;

  private transient Configuration hadoop;

  HadoopStorage(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  @Override
  public boolean isFile(String path) throws IOException {
    return status(path).filter(FileStatus::isFile).isPresent();
  }

  @Override
  public boolean isFolder(String path) throws IOException {
    return status(path).filter(FileStatus::isDirectory).isPresent();
  }

  private Optional<FileStatus> status(String path) throws IOException {
    var place = new Path(path);
    try {
      return Optional.of(system(place).getFileStatus(place));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Stored> files(String folder) throws IOException {
    var root = new Path(folder);
    URI below = system(root).getFileStatus(root).getPath().toUri();
    var files = new ArrayList<Stored>();
    RemoteIterator<LocatedFileStatus> found = system(root).listFiles(root, /* recursive= */ true);
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      files.add(stored(file, below.relativize(file.getPath().toUri()).getPath()));
    }
    return files;
  }

  @Override
  public Stored file(String path) throws IOException {
    var file = new Path(path);
    return stored(system(file).getFileStatus(file), file.getName());
  }

  @Override
  public InputStream open(String path) throws IOException {
    var file = new Path(path);
    return system(file).open(file);
  }

  @Override
  public SeekableByteChannel channel(String path) throws IOException {
    var file = new Path(path);
    return new HadoopChannel(system(file).open(file), file(path).bytes());
  }

  private static Stored stored(FileStatus status, String name) {
    return new Stored(
        status.getPath().toString(),
        name,
        status.getLen(),
        Instant.ofEpochMilli(status.getModificationTime()));
  }

  private FileSystem system(Path path) throws IOException {
    try {
      return path.getFileSystem(hadoop);
    } catch (UnsupportedFileSystemException e) {
      throw unknown(path, e);
    } catch (RuntimeException e) {
      // Hadoop knows the name of the connector, but nobody has put it there.
      throw e.getCause() instanceof ClassNotFoundException ? unknown(path, e) : e;
    }
  }

  private static ClienteleException unknown(Path path, Exception cause) {
    return new ClienteleException(
        "Cannot read %s: no connector for %s is installed."
            .formatted(path, path.toUri().getScheme()),
        "Put Hadoop's connector into a folder and name that in CLIENTELE_LIB (docs/object-stores.md), or correct `path` in clientele.yml.",
        cause);
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    hadoop.write(out);
  }

  private void readObject(ObjectInputStream in) throws IOException {
    hadoop = new Configuration(false);
    hadoop.readFields(in);
  }
}

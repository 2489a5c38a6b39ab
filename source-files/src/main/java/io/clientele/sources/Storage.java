package io.clientele.sources;

import io.clientele.contracts.config.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Where files lie: the local disk, or any file system that Hadoop knows. */
public sealed interface Storage extends Serializable permits LocalStorage, HadoopStorage {
  /**
   * A file.
   *
   * @param path absolute path or URI
   * @param name path below the folder that was listed, with forward slashes
   * @param modifiedAt to the microsecond
   */
  record Stored(String path, String name, long bytes, Instant modifiedAt) {}

  /**
   * @param location an absolute path, or a URI such as {@code s3a://bucket/exports}
   * @param hadoop settings of the file systems behind URIs
   */
  static Storage of(String location, Configuration hadoop) {
    return Location.isUri(location) ? new HadoopStorage(hadoop) : new LocalStorage(location);
  }

  boolean isFile(String path) throws IOException;

  boolean isFolder(String path) throws IOException;

  /** Every file below a folder, however deep, in no order. */
  List<Stored> files(String folder) throws IOException;

  /** A file alone, under its own name. */
  Stored file(String path) throws IOException;

  InputStream open(String path) throws IOException;

  SeekableByteChannel channel(String path) throws IOException;
}

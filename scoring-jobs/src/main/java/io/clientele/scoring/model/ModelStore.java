package io.clientele.scoring.model;

import io.clientele.contracts.ClienteleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps learned models as files beside the tables, on whatever file system the lake is on. A model
 * version is written once and never changed, since one version always stands for the same data and
 * settings.
 */
final class ModelStore {
  private static final String FOLDER = "_models";

  private final String lakeRoot;
  private final Configuration hadoop;

  ModelStore(String lakeRoot, Configuration hadoop) {
    this.lakeRoot = lakeRoot;
    this.hadoop = hadoop;
  }

  /**
   * @param path relative to the lake
   * @param sha256 of the stored bytes, hexadecimal
   */
  record Stored(String path, String sha256) {}

  /** Stores the model unless its version is stored already. */
  Stored put(String version, Serializable model) {
    String relative = FOLDER + "/" + version + ".ser";
    var path = new Path(lakeRoot, relative);
    try {
      FileSystem files = path.getFileSystem(hadoop);
      if (!files.exists(path)) {
        write(files, path, bytes(model));
      }
      return new Stored(relative, sha256(read(files, path)));
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot store model " + version + " as " + path + ": " + e.getMessage() + ".",
          "Make sure that the lake's folder can be written and has space.",
          e);
    }
  }

  /** Readers never see half a file: it gets its name when it is complete. */
  private static void write(FileSystem files, Path path, byte[] bytes) throws IOException {
    var unfinished = new Path(path.getParent(), "." + path.getName() + ".tmp");
    try (var out = files.create(unfinished, true)) {
      out.write(bytes);
    }
    if (!files.rename(unfinished, path)) {
      throw new IOException("cannot rename " + unfinished);
    }
  }

  private static byte[] read(FileSystem files, Path path) throws IOException {
    try (var in = files.open(path)) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(Serializable model) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(model);
    }
    return bytes.toByteArray();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

package io.clientele.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file in a source's folder, or an entry of a zip there.
 *
 * @param storage where it lies
 * @param path absolute path or URI; of the zip for an entry
 * @param entry the entry's name; null for a file of its own
 * @param name path relative to the folder, with forward slashes; an entry's name follows the zip's
 * @param bytes size as it is stored, unpacked for an entry
 */
public record FoundFile(
    Storage storage, String path, String entry, String name, long bytes, Instant modifiedAt)
    implements Bytes {
  /** A file on the local disk. */
  public static FoundFile local(Path file) {
    var storage = new LocalStorage(file.toString());
    return of(storage, storage.file(file.toString()));
  }

  static FoundFile of(Storage storage, Storage.Stored file) {
    return new FoundFile(storage, file.path(), null, file.name(), file.bytes(), file.modifiedAt());
  }

  FoundFile entry(String entryName, long size) {
    String readable = entryName.replaceAll("\\p{Cntrl}", "_");
    return new FoundFile(storage, path, entryName, name + "/" + readable, size, modifiedAt);
  }

  /** The bytes as they are stored. */
  public InputStream stored() throws IOException {
    return entryName().isPresent() ? Zip.entry(this) : storage.open(path);
  }

  /** The bytes unpacked, where the name ends in {@code .gz}. */
  @Override
  public InputStream open() throws IOException {
    return Gzip.is(name) ? Gzip.unpacked(stored()) : stored();
  }

  @Override
  public SeekableByteChannel channel() throws IOException {
    return isPacked() ? Bytes.super.channel() : storage.channel(path);
  }

  @Override
  public boolean isSeekable() {
    return !isPacked();
  }

  private boolean isPacked() {
    return entryName().isPresent() || Gzip.is(name);
  }

  Optional<String> entryName() {
    return Optional.ofNullable(entry);
  }
}

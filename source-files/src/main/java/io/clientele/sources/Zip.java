package io.clientele.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Zip archives of files. Nothing of them is ever written to a disk, so names are only names. */
public final class Zip {
  private static final String ENDING = ".zip";

  private Zip() {}

  static boolean is(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).endsWith(ENDING);
  }

  /**
   * @throws UnpacksBeyondMeasure where an entry tells a size that no honest archive has
   * @throws IOException where it is no zip
   */
  public static void check(SeekableByteChannel archive) throws IOException {
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        Unpacked.check(entry.getCompressedSize(), entry.getSize());
      }
    }
  }

  /** The files inside. */
  static List<FoundFile> entries(FoundFile archive) throws IOException {
    try (ZipFile zip = open(archive)) {
      var files = new ArrayList<FoundFile>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          files.add(archive.entry(entry.getName(), Math.max(0, entry.getSize())));
        }
      }
      return files;
    }
  }

  /** One file's bytes; closing the stream closes the archive. */
  static InputStream entry(FoundFile file) throws IOException {
    ZipFile zip = open(file);
    try {
      return new FilterInputStream(unpacked(zip, file.entry())) {
        @Override
        public void close() throws IOException {
          super.close();
          zip.close();
        }
      };
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static InputStream unpacked(ZipFile zip, String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("The entry is gone");
    }
    if (!zip.canReadEntryData(entry)) {
      throw new ZipException("The entry is encrypted or packed in an unusual way");
    }
    Unpacked.check(entry.getCompressedSize(), entry.getSize());
    return new Unpacked(zip.getInputStream(entry), entry::getCompressedSize);
  }

  private static ZipFile open(FoundFile file) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(file.storage().channel(file.path())).get();
  }
}

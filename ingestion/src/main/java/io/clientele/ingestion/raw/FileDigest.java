package io.clientele.ingestion.raw;

import io.clientele.sources.FoundFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of a file's bytes. */
final class FileDigest {
  static final String UNKNOWN = "?";
  private static final int BUFFER = 1 << 16;

  private FileDigest() {}

  static String of(FoundFile file) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (InputStream in = new DigestInputStream(file.stored(), digest)) {
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer) >= 0) {
        // Reading feeds the digest.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

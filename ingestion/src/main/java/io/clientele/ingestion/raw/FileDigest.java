package io.clientele.ingestion.raw;

import io.clientele.sources.FoundFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a file's bytes. */
final class FileDigest {
  static final String UNKNOWN = "?";
  private static final int BUFFER = 1 << 16;

  private FileDigest() {}

  static String of(FoundFile file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(file.stored(), digest)) {
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer) >= 0) {
        // Reading feeds the digest.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

package io.clientele.ingestion.raw;

import io.clientele.sources.FoundFile;
import io.clientele.sources.LineOffsets;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of a file's bytes. */
final class FileDigest {
  static final String UNKNOWN = "?";
  private static final int BUFFER = 1 << 16;

  private FileDigest() {}

  /**
   * @param lines takes the bytes in as well
   */
  static String of(FoundFile file, LineOffsets lines) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (InputStream in = file.stored()) {
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        lines.add(buffer, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

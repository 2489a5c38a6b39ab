package io.clientele.ingestion.fetch.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells one content of a table from another, in whatever order its rows come. */
final class RowsDigest {
  private final MessageDigest sha = DigestUtils.getSha256Digest();
  private long high;
  private long low;

  void add(List<String> texts) {
    for (String text : texts) {
      byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      int length = text == null ? -1 : bytes.length;
      sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
      sha.update(bytes);
    }
    ByteBuffer digest = ByteBuffer.wrap(sha.digest());
    high += digest.getLong();
    low += digest.getLong();
  }

  String text() {
    return "%016x%016x".formatted(high, low);
  }
}

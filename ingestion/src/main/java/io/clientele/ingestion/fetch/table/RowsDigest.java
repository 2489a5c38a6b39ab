package io.clientele.ingestion.fetch.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Tells one content of a table from another, in whatever order its rows come. */
final class RowsDigest {
  private final MessageDigest sha;
  private long high;
  private long low;

  RowsDigest() {
    try {
      this.sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

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

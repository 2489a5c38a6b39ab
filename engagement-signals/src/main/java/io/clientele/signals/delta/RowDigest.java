package io.clientele.signals.delta;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a set of rows amounts to, whatever their order: their number, and the sum of a 128-bit hash
 * of each. Equal digests mean equal content.
 */
record RowDigest(long rows, long high, long low) {
  static final RowDigest NONE = new RowDigest(0, 0, 0);
  private static final String SEPARATOR = "\u0000";

  RowDigest plus(RowDigest other) {
    return new RowDigest(rows + other.rows, high + other.high, low + other.low);
  }

  /** The digest with one row more. */
  RowDigest plus(Object[] values) {
    var text = new StringBuilder();
    for (Object value : values) {
      text.append(value == null ? "\u0001" : value).append(SEPARATOR);
    }
    ByteBuffer hash = ByteBuffer.wrap(sha256(text.toString()));
    return plus(new RowDigest(1, hash.getLong(), hash.getLong()));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

package io.clientele.lake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;

/** A short digest of named values: equal values, equal digest. */
final class Fingerprint {
  private Fingerprint() {}

  static long of(SortedMap<String, String> values) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(values.toString().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

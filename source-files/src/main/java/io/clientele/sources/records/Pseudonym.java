package io.clientele.sources.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Stands for an address within a key: keys are in logs and statistics, where no address may be. */
final class Pseudonym {
  private static final int BYTES = 8;

  private Pseudonym() {}

  /** The first 64 bits of SHA-256 of the address in lower case. */
  static String of(String address) {
    byte[] text = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(text), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

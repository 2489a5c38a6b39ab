package io.clientele.sources.records;

import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** Stands for an address within a key: keys are in logs and statistics, where no address may be. */
final class Pseudonym {
  private static final int DIGITS = 16;

  private Pseudonym() {}

  /** The first 64 bits of SHA-256 of the address in lower case. */
  static String of(String address) {
    return DigestUtils.sha256Hex(address.toLowerCase(Locale.ROOT)).substring(0, DIGITS);
  }
}

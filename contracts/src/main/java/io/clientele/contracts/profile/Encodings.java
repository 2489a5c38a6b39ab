package io.clientele.contracts.profile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;

/** Names of character sets. */
final class Encodings {
  private Encodings() {}

  static boolean isKnown(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}

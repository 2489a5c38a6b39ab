package io.clientele.ingestion.identity;

/** Compares e-mail addresses and street lines. */
final class Addresses {
  private static final double CLOSE = 0.92;
  private static final double SIMILAR = 0.85;

  private Addresses() {}

  static Level email(String left, String right) {
    if (left.equals(right)) {
      return Level.EXACT;
    }
    if (Texts.isSlip(left, right)) {
      return Level.CLOSE;
    }
    boolean alike = user(left).equals(user(right)) || Texts.similarity(left, right) >= CLOSE;
    return alike ? Level.SIMILAR : Level.DIFFERENT;
  }

  static Level street(String left, String right) {
    if (left.equals(right)) {
      return Level.EXACT;
    }
    double similarity = Texts.similarity(left, right);
    if (similarity < SIMILAR) {
      return Level.DIFFERENT;
    }
    // The house next door is not a slip apart.
    boolean sameHouse = Texts.numbers(left).equals(Texts.numbers(right));
    return sameHouse && similarity >= CLOSE ? Level.CLOSE : Level.SIMILAR;
  }

  /** The part before the at sign: whoever changes the provider often keeps it. */
  static String user(String email) {
    int at = email.indexOf('@');
    return at < 0 ? email : email.substring(0, at);
  }
}

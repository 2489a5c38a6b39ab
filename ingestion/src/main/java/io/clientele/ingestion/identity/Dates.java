package io.clientele.ingestion.identity;

/** Compares calendar days written {@code yyyy-MM-dd}. */
final class Dates {
  private Dates() {}

  static Level compared(String left, String right) {
    if (left.equals(right)) {
      return Level.EXACT;
    }
    if (isSwapped(left, right)) {
      return Level.SWAPPED;
    }
    if (Texts.isSlip(left, right)) {
      return Level.CLOSE;
    }
    return sameParts(left, right) == 2 ? Level.SIMILAR : Level.DIFFERENT;
  }

  private static boolean isSwapped(String left, String right) {
    return left.regionMatches(0, right, 0, 4)
        && left.regionMatches(5, right, 8, 2)
        && left.regionMatches(8, right, 5, 2);
  }

  private static int sameParts(String left, String right) {
    return same(left, right, 0, 4) + same(left, right, 5, 2) + same(left, right, 8, 2);
  }

  private static int same(String left, String right, int from, int length) {
    return left.regionMatches(from, right, from, length) ? 1 : 0;
  }
}

package io.clientele.ingestion.identity;

import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Compares words, by the string comparator of Winkler (1990), String comparator metrics and
 * enhanced decision rules in the Fellegi-Sunter model of record linkage.
 */
final class Texts {
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final LevenshteinDistance ONE_EDIT = new LevenshteinDistance(1);
  private static final Pattern BESIDE_NUMBERS = Pattern.compile("[^0-9]+");
  private static final double CLOSE = 0.92;
  private static final double SIMILAR = 0.8;

  private Texts() {}

  /** An initial may stand for the name. */
  static Level name(String left, String right) {
    Level level = words(left, right);
    return level == Level.DIFFERENT && isInitial(left, right) ? Level.SIMILAR : level;
  }

  static Level words(String left, String right) {
    if (left.equals(right)) {
      return Level.EXACT;
    }
    double similarity = similarity(left, right);
    if (similarity >= CLOSE) {
      return Level.CLOSE;
    }
    return similarity >= SIMILAR ? Level.SIMILAR : Level.DIFFERENT;
  }

  /** The numbers in a text: what tells shop 12 from shop 13, and a house from the next. */
  static String numbers(String words) {
    return BESIDE_NUMBERS.matcher(words).replaceAll(" ").strip();
  }

  static Level same(String left, String right) {
    return left.equals(right) ? Level.EXACT : Level.DIFFERENT;
  }

  /** Numbers and codes, in which every character counts. */
  static Level code(String left, String right) {
    if (left.equals(right)) {
      return Level.EXACT;
    }
    return isSlip(left, right) ? Level.CLOSE : Level.DIFFERENT;
  }

  static double similarity(String left, String right) {
    return JARO_WINKLER.apply(left, right);
  }

  /** One edit, or two neighbours that changed places (Damerau 1964). */
  static boolean isSlip(String left, String right) {
    return Math.abs(left.length() - right.length()) <= 1
        && (isTransposed(left, right) || ONE_EDIT.apply(left, right) >= 0);
  }

  private static boolean isTransposed(String left, String right) {
    if (left.length() != right.length()) {
      return false;
    }
    int at = 0;
    while (at < left.length() && left.charAt(at) == right.charAt(at)) {
      at++;
    }
    return at + 1 < left.length()
        && left.charAt(at) == right.charAt(at + 1)
        && left.charAt(at + 1) == right.charAt(at)
        && left.regionMatches(at + 2, right, at + 2, left.length() - at - 2);
  }

  private static boolean isInitial(String left, String right) {
    return left.length() == 1 && right.startsWith(left)
        || right.length() == 1 && left.startsWith(right);
  }
}

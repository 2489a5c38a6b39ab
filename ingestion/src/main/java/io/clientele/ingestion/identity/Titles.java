package io.clientele.ingestion.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares names of companies word by word, in any order. A comparison by letters would take those
 * that begin alike for one, as companies of a group or a town do.
 */
final class Titles {
  private static final int LONG_WORD = 5;

  private Titles() {}

  static Level compared(String left, String right) {
    if (left.equals(right)) {
      return Level.EXACT;
    }
    if (!Texts.numbers(left).equals(Texts.numbers(right))) {
      return Level.DIFFERENT;
    }
    return solid(left).equals(solid(right)) ? Level.CLOSE : byWords(words(left), words(right));
  }

  /** A name may stand within a longer one; two that each have a word of their own are two. */
  private static Level byWords(List<String> left, List<String> right) {
    int shared = shared(left, right);
    int fewer = Math.min(left.size(), right.size());
    int more = Math.max(left.size(), right.size());
    if (shared == more) {
      return Level.CLOSE;
    }
    return shared == fewer && fewer > 1 ? Level.SIMILAR : Level.DIFFERENT;
  }

  /** How many words of one are in the other, each counted once; long ones may hold a slip. */
  private static int shared(List<String> left, List<String> right) {
    var rest = new ArrayList<>(right);
    int shared = 0;
    for (String word : left) {
      if (rest.remove(word) || rest.removeIf(other -> isSlip(word, other))) {
        shared++;
      }
    }
    return shared;
  }

  private static boolean isSlip(String word, String other) {
    return Math.min(word.length(), other.length()) >= LONG_WORD && Texts.isSlip(word, other);
  }

  private static String solid(String words) {
    return words.replace(" ", "");
  }

  private static List<String> words(String title) {
    return List.of(title.split(" "));
  }
}

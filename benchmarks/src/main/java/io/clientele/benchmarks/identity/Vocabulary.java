package io.clientele.benchmarks.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up words, the first the most common: the n-th is drawn about 1 / (n + 20) as often, as names
 * of people and towns are (Mandelbrot).
 */
final class Vocabulary {
  private static final String[] ONSETS = "b br c ch d f g gr h j k l m n p r s st t v w".split(" ");
  private static final String[] VOWELS = "a e i o u ai ee ou".split(" ");
  private static final String[] CODAS = " l n r s th nd m ck".split(" ");

  /** Makes the most common surname that of about one in 150, as Smith is. */
  private static final double OFFSET = 20;

  private final List<String> words;

  Vocabulary(int size, int syllables, long seed) {
    var random = new SplittableRandom(seed);
    var distinct = new LinkedHashSet<String>();
    while (distinct.size() < size) {
      distinct.add(word(syllables, random));
    }
    words = new ArrayList<>(distinct);
  }

  String draw(SplittableRandom random) {
    double rank = OFFSET * (Math.pow(1 + words.size() / OFFSET, random.nextDouble()) - 1);
    return words.get(Math.min((int) rank, words.size() - 1));
  }

  private static String word(int syllables, SplittableRandom random) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(pick(ONSETS, random)).append(pick(VOWELS, random));
    }
    return word.append(pick(CODAS, random)).toString();
  }

  private static String pick(String[] parts, SplittableRandom random) {
    return parts[random.nextInt(parts.length)];
  }
}

package io.clientele.contracts.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a user probably meant. */
public final class Nearest {
  private static final int SUGGESTIONS = 3;

  private Nearest() {}

  /** Up to three known names, the closest spelling first. */
  public static List<String> to(String name, Collection<String> known) {
    var distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .sorted(
            Comparator.comparingInt((String each) -> distance.apply(name, each))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SUGGESTIONS)
        .toList();
  }
}

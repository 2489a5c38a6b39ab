package io.clientele.ingestion.identity;

import java.io.Serializable;
import java.util.Map;

/**
 * What it adds to the weight of an agreement that the value is rare, or takes from it that it is
 * common (Winkler 1989).
 *
 * @param counts records by {@code field ordinal:value} of the common values
 * @param filled records that say anything, by ordinal of {@link Field}
 * @param unlisted records that a value which is not in {@code counts} is taken to have
 */
record ValueRarity(Map<String, Long> counts, long[] filled, long unlisted) implements Serializable {
  /** No value alone outweighs all else. */
  private static final double MOST_BITS = 6;

  static String key(Field field, String value) {
    return field.ordinal() + ":" + value;
  }

  double bits(long pattern, Features left, MatchModel model) {
    double bits = 0;
    for (Field field : Field.values()) {
      if (counts(pattern, field)) {
        bits += bits(field, left.value(field), model.strangers().of(field, Level.EXACT));
      }
    }
    return bits;
  }

  /** No pair of this pattern gets more, whatever its values. */
  static double mostBits(long pattern) {
    double bits = 0;
    for (Field field : Field.values()) {
      bits += counts(pattern, field) ? MOST_BITS : 0;
    }
    return bits;
  }

  private static boolean counts(long pattern, Field field) {
    return field.isUneven() && Pattern.level(pattern, field) == Level.EXACT;
  }

  private double bits(Field field, String value, double usual) {
    double count = counts.getOrDefault(key(field, value), unlisted);
    double share = count / Math.max(1, filled[field.ordinal()]);
    double bits = Math.log(usual / share) / Math.log(2);
    return Math.max(-MOST_BITS, Math.min(MOST_BITS, bits));
  }
}

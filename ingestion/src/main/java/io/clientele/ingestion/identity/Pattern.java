package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.Field.CITY;
import static io.clientele.ingestion.identity.Field.EMAIL;
import static io.clientele.ingestion.identity.Field.FAMILY_NAME;
import static io.clientele.ingestion.identity.Field.GIVEN_NAME;
import static io.clientele.ingestion.identity.Field.POSTAL_CODE;
import static io.clientele.ingestion.identity.Field.STATE;
import static io.clientele.ingestion.identity.Field.STREET;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The levels of all fields of a pair in one number, three bits a field. There are few patterns
 * however many pairs, so weights are learned from counts per pattern (Enamorado, Fifield and Imai
 * 2019, Using a probabilistic model to assist merging of large-scale administrative records).
 *
 * <p>Weights of fields add up only where fields vary independently. Evidence that several fields
 * repeat is therefore counted once.
 */
final class Pattern {
  private static final int BITS = 3;
  private static final long MASK = (1L << BITS) - 1;
  private static final Field[] FIELDS = Field.values();
  private static final Level[] LEVELS = Level.values();

  private Pattern() {}

  static long of(Features left, Features right) {
    long pattern = 0;
    for (Field field : FIELDS) {
      pattern = with(pattern, field, field.compare(left.value(field), right.value(field)));
    }
    return emailCountedOnce(placeCountedOnce(namesSwapped(pattern, left, right)));
  }

  static Level level(long pattern, Field field) {
    return LEVELS[(int) (pattern >>> field.ordinal() * BITS & MASK)];
  }

  static long with(long pattern, Field field, Level level) {
    int shift = field.ordinal() * BITS;
    return pattern & ~(MASK << shift) | (long) level.ordinal() << shift;
  }

  /** The fields that agree, for people: {@code family_name, birth_date (close)}. */
  static String agreement(long pattern) {
    return Arrays.stream(FIELDS)
        .filter(field -> level(pattern, field).isAgreement())
        .map(field -> agreement(field, level(pattern, field)))
        .collect(Collectors.joining(", "));
  }

  private static String agreement(Field field, Level level) {
    return level == Level.EXACT ? field.word() : "%s (%s)".formatted(field.word(), level.word());
  }

  /** Forms have two boxes for names, and people fill in the wrong one. */
  private static long namesSwapped(long pattern, Features left, Features right) {
    if (level(pattern, GIVEN_NAME).isNear() || level(pattern, FAMILY_NAME).isNear()) {
      return pattern;
    }
    Level one = GIVEN_NAME.compare(left.value(GIVEN_NAME), right.value(FAMILY_NAME));
    Level other = FAMILY_NAME.compare(left.value(FAMILY_NAME), right.value(GIVEN_NAME));
    boolean crossed =
        one.isNear() && (other.isNear() || other == Level.MISSING)
            || other.isNear() && one == Level.MISSING;
    return crossed ? without(with(pattern, FAMILY_NAME, Level.SWAPPED), GIVEN_NAME) : pattern;
  }

  /** Who shares a street shares a city. */
  private static long placeCountedOnce(long pattern) {
    boolean sameCity = level(pattern, CITY).isNear();
    boolean sameCode = level(pattern, POSTAL_CODE) == Level.EXACT;
    if (level(pattern, STREET).isNear()) {
      long street = isElsewhere(pattern) ? with(pattern, STREET, Level.SIMILAR) : pattern;
      return without(street, CITY, POSTAL_CODE, STATE);
    }
    if (sameCode) {
      return without(pattern, CITY, STATE);
    }
    if (!sameCity) {
      return pattern;
    }
    boolean codeSlipped = level(pattern, POSTAL_CODE) == Level.CLOSE;
    return codeSlipped ? without(pattern, POSTAL_CODE, STATE) : without(pattern, STATE);
  }

  /** There is a High Street in every town. */
  private static boolean isElsewhere(long pattern) {
    Level city = level(pattern, CITY);
    Level code = level(pattern, POSTAL_CODE);
    return !city.isNear()
        && code != Level.EXACT
        && (city == Level.DIFFERENT || code == Level.DIFFERENT);
  }

  /** Addresses are made of names, so those of namesakes are alike. */
  private static long emailCountedOnce(long pattern) {
    boolean namesakes =
        level(pattern, FAMILY_NAME).isNear() && level(pattern, GIVEN_NAME) != Level.DIFFERENT;
    return namesakes && level(pattern, EMAIL) == Level.SIMILAR ? without(pattern, EMAIL) : pattern;
  }

  private static long without(long pattern, Field... fields) {
    long rest = pattern;
    for (Field field : fields) {
      rest = with(rest, field, Level.MISSING);
    }
    return rest;
  }
}

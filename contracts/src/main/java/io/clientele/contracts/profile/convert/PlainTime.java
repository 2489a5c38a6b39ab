package io.clientele.contracts.profile.convert;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads {@code 2010-12-01 08:26:00} and {@code 2010-12-01T08:26:00.250Z}, the commonest of all
 * spellings, ten times faster than a formatter that must expect anything.
 */
final class PlainTime {
  private static final String SHAPE = "dddd-dd-dd dd:dd:dd";
  private static final int NANO_DIGITS = 9;

  private PlainTime() {}

  static boolean matches(String text) {
    if (text.length() < SHAPE.length()) {
      return false;
    }
    for (int i = 0; i < SHAPE.length(); i++) {
      if (!fits(text.charAt(i), SHAPE.charAt(i))) {
        return false;
      }
    }
    int rest = endOfFraction(text);
    return rest == text.length() || isZulu(text, rest);
  }

  /** Empty where the day or the time does not exist. */
  static Optional<TemporalAccessor> parse(String text) {
    try {
      var time =
          LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              nanos(text));
      return Optional.of(isZulu(text, text.length() - 1) ? time.atOffset(ZoneOffset.UTC) : time);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean fits(char c, char shape) {
    return switch (shape) {
      case 'd' -> c >= '0' && c <= '9';
      case ' ' -> c == ' ' || c == 'T';
      default -> c == shape;
    };
  }

  private static boolean isZulu(String text, int at) {
    return at == text.length() - 1 && text.charAt(at) == 'Z';
  }

  /** Behind a point and one to nine digits; where there are none, behind the seconds. */
  private static int endOfFraction(String text) {
    int start = SHAPE.length();
    int end = start + 1;
    if (start == text.length() || text.charAt(start) != '.') {
      return start;
    }
    while (end < text.length() && end - start <= NANO_DIGITS && fits(text.charAt(end), 'd')) {
      end++;
    }
    return end == start + 1 ? start : end;
  }

  private static int nanos(String text) {
    int from = SHAPE.length() + 1;
    int end = endOfFraction(text);
    int nanos = end < from ? 0 : number(text, from, end);
    for (int digits = end - from; end >= from && digits < NANO_DIGITS; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}

package io.clientele.contracts.profile.convert;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads {@code 2010-12-01 08:26:00}, {@code 2010-12-01T08:26:00.250Z} and {@code 2010-12-01
 * 08:26:00 +0000}, the commonest of all spellings, ten times faster than a formatter that must
 * expect anything.
 */
final class PlainTime {
  private static final String SHAPE = "dddd-dd-dd dd:dd:dd";
  private static final int NANO_DIGITS = 9;
  private static final String OFFSET = "+dddd";
  private static final String OFFSET_WITH_COLON = "+dd:dd";

  private PlainTime() {}

  static boolean matches(String text) {
    if (text.length() < SHAPE.length() || !hasShape(text, 0, SHAPE)) {
      return false;
    }
    int rest = endOfFraction(text);
    return rest == text.length() || isZulu(text, rest) || isOffset(text, startOfOffset(text));
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
      return Optional.of(offset(text).<TemporalAccessor>map(time::atOffset).orElse(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean hasShape(String text, int from, String shape) {
    for (int i = 0; i < shape.length(); i++) {
      if (!fits(text.charAt(from + i), shape.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char c, char shape) {
    return switch (shape) {
      case 'd' -> c >= '0' && c <= '9';
      case ' ' -> c == ' ' || c == 'T';
      case '+' -> c == '+' || c == '-';
      default -> c == shape;
    };
  }

  private static Optional<ZoneOffset> offset(String text) {
    int at = startOfOffset(text);
    if (at == text.length()) {
      return Optional.empty();
    }
    if (isZulu(text, at)) {
      return Optional.of(ZoneOffset.UTC);
    }
    int sign = text.charAt(at) == '-' ? -1 : 1;
    int hours = number(text, at + 1, at + 3);
    int minutes = number(text, text.length() - 2, text.length());
    return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
  }

  /** One blank may stand before it. */
  private static int startOfOffset(String text) {
    int end = endOfFraction(text);
    return end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
  }

  private static boolean isOffset(String text, int at) {
    int length = text.length() - at;
    return length == OFFSET.length() && hasShape(text, at, OFFSET)
        || length == OFFSET_WITH_COLON.length() && hasShape(text, at, OFFSET_WITH_COLON);
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

package io.clientele.contracts.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people write it: {@code 30 minutes}, {@code 1 hour}, {@code 7 days}. */
final class Span {
  private static final Pattern WORDS = Pattern.compile("(\\d{1,6}) *(second|minute|hour|day)s?");

  private Span() {}

  /** Nothing where it is none. */
  static Optional<Duration> of(String text) {
    Matcher words = WORDS.matcher(text.strip());
    return words.matches() ? Optional.of(length(words)) : Optional.empty();
  }

  private static Duration length(Matcher words) {
    var unit = ChronoUnit.valueOf(words.group(2).toUpperCase(Locale.ROOT) + "S");
    return Duration.of(Long.parseLong(words.group(1)), unit);
  }
}

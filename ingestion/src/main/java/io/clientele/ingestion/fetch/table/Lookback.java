package io.clientele.ingestion.fetch.table;

import io.clientele.contracts.ClienteleException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far behind the last mark rows are looked for again. A row gets its mark while it is written,
 * and can be seen only once its transaction is committed; by then a fetch may have gone past it.
 *
 * @param number for marks that are numbers
 * @param time for marks that are times
 */
record Lookback(long number, Duration time) {
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,9})(?: *(second|minute|hour|day)s?)?");

  /** For tables whose writers commit within the hour, or while a thousand others begin. */
  static final Lookback USUAL = new Lookback(1000, Duration.ofHours(1));

  /**
   * @param text such as {@code 2 hours}, or a number
   * @param kind of the marks
   * @throws ClienteleException where it is none, or none for such marks
   */
  static Lookback of(Optional<String> text, Kind kind) {
    return text.map(words -> parse(words, kind)).orElse(USUAL);
  }

  private static Lookback parse(String text, Kind kind) {
    boolean counts = kind == Kind.INTEGER || kind == Kind.DECIMAL;
    Matcher words = WORDS.matcher(text.strip());
    if (!words.matches() || counts != (words.group(2) == null)) {
      throw new ClienteleException(
          "cannot look back '%s' among %s.".formatted(text, kind.plural()),
          counts ? "Write a number, such as 1000." : "Write a time, such as 2 hours or 0 seconds.");
    }
    long amount = Long.parseLong(words.group(1));
    return counts ? new Lookback(amount, Duration.ZERO) : new Lookback(0, time(amount, words));
  }

  private static Duration time(long amount, Matcher words) {
    return Duration.of(amount, ChronoUnit.valueOf(words.group(2).toUpperCase() + "S"));
  }
}

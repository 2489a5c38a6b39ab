package io.clientele.contracts.profile.convert;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Dates and times as people and systems write them; a day that does not exist is not read. */
final class DateFormats {
  /** ISO 8601 and its everyday variants: a blank for the T, no seconds, an offset or none. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[ ][XXX][XX][X]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Stands for {@link #ISO} among patterns. */
  static final String ISO_WORD = "iso";

  /** Told before the formatter is asked, since its refusal is slow. */
  private static final Pattern ISO_BEGINNING = Pattern.compile("[+-]?\\d{4,10}-");

  private static final Pattern ZULU = Pattern.compile(" ?(UTC|GMT)$");
  private static final Map<String, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

  private DateFormats() {}

  /**
   * An OffsetDateTime, LocalDateTime or LocalDate, by what the text tells. ISO 8601 is always
   * understood: files whose values have a type know no other way.
   */
  static Optional<TemporalAccessor> parse(String text, List<String> patterns) {
    for (String pattern : patterns) {
      Optional<TemporalAccessor> read =
          pattern.equals(ISO_WORD) ? iso(text) : parse(text, formatter(pattern));
      if (read.isPresent()) {
        return read;
      }
    }
    return iso(text);
  }

  private static Optional<TemporalAccessor> iso(String text) {
    if (PlainTime.matches(text)) {
      return PlainTime.parse(text);
    }
    return ISO_BEGINNING.matcher(text).lookingAt()
        ? parse(ZULU.matcher(text).replaceFirst("Z"), ISO)
        : Optional.empty();
  }

  /**
   * @throws IllegalArgumentException where it is no pattern of {@link DateTimeFormatter}
   */
  static void check(String pattern) {
    if (!pattern.equals(ISO_WORD)) {
      formatter(pattern);
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return KNOWN.computeIfAbsent(pattern, DateFormats::build);
  }

  /** Strict resolution knows the year as u, where everyone writes y. */
  private static DateTimeFormatter build(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Most texts fit none but one of several formats; asking first saves an exception for each. */
  private static Optional<TemporalAccessor> parse(String text, DateTimeFormatter formatter) {
    var position = new ParsePosition(0);
    if (formatter.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
      return Optional.empty();
    }
    try {
      return told(formatter.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<TemporalAccessor> told(TemporalAccessor read) {
    LocalDate date = read.query(TemporalQueries.localDate());
    LocalTime time = read.query(TemporalQueries.localTime());
    ZoneOffset offset = read.query(TemporalQueries.offset());
    if (date == null || time == null) {
      return Optional.ofNullable(date);
    }
    return Optional.of(offset == null ? date.atTime(time) : date.atTime(time).atOffset(offset));
  }
}

package io.clientele.contracts.profile.convert;

import io.clientele.contracts.config.Settings;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;

/**
 * How a system writes dates, moments and numbers, unless a column says otherwise.
 *
 * @param zone of moments without an offset
 * @param region ISO 3166 code of phone numbers without a country code
 * @param decimalSeparator point or comma
 * @param dateFormats patterns of dates and moments, tried in this order; none for ISO 8601
 */
public record Conventions(
    ZoneId zone, String region, char decimalSeparator, List<String> dateFormats)
    implements Serializable {
  public static final char POINT = '.';
  private static final List<String> SEPARATORS = List.of(".", ",");

  public Conventions {
    dateFormats = List.copyOf(dateFormats);
  }

  /** What everybody reads alike: a point before the decimals and ISO 8601. */
  public static Conventions plain(ZoneId zone, String region) {
    return new Conventions(zone, region, POINT, List.of());
  }

  /** What a profile or an object says of itself, and otherwise these. */
  public Conventions read(Settings at) {
    return new Conventions(
        Zones.read(at, "time_zone", zone),
        at.text("country", region),
        separator(at, "decimal_separator"),
        at.has("date_formats") ? formats(at, "date_formats") : dateFormats);
  }

  char separator(Settings at, String key) {
    String usual = String.valueOf(decimalSeparator);
    String text = at.oneOf(key, SEPARATORS, usual);
    return (text.isEmpty() ? usual : text).charAt(0);
  }

  List<String> formats(Settings at, String key) {
    if (!at.has(key)) {
      return dateFormats;
    }
    List<String> formats = at.texts(key);
    for (String format : formats) {
      try {
        DateFormats.check(format);
      } catch (IllegalArgumentException e) {
        at.problem(key, "'" + format + "' is no date format; write one like d/M/yyyy, or iso");
        return List.of();
      }
    }
    return formats;
  }
}

package io.clientele.contracts.profile.convert;

import io.clientele.contracts.config.Settings;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The conversions by the name that profiles call them. */
record Readings(String source, ZoneId zone, String region) {
  static final Set<String> NAMES =
      Set.of(
          "text",
          "id",
          "reference",
          "instant",
          "date",
          "decimal",
          "percent",
          "integer",
          "boolean",
          "email",
          "phone");

  Reading named(String name, Settings section) {
    return switch (name) {
      case "text" -> new PlainText();
      case "id" -> new Identifier();
      case "reference" -> new Reference(section.text("source", source));
      case "instant" -> new Moment(zone(section), formats(section));
      case "date" -> new Day(formats(section));
      case "decimal" -> number(section);
      case "percent" -> new Percentage(number(section));
      case "integer" -> new WholeNumber(number(section));
      case "boolean" -> yesNo(section);
      case "email" -> new EmailAddress();
      case "phone" -> new PhoneNumber(section.text("region", region));
      default -> throw new IllegalArgumentException("No conversion " + name);
    };
  }

  private static DecimalNumber number(Settings section) {
    String separator = section.oneOf("separator", List.of(".", ","), ".");
    return new DecimalNumber(separator.isEmpty() ? '.' : separator.charAt(0));
  }

  private static YesNo yesNo(Settings section) {
    var yes = section.texts("yes");
    var no = section.texts("no");
    return new YesNo(yes.isEmpty() ? YesNo.YES : yes, no.isEmpty() ? YesNo.NO : no);
  }

  private ZoneId zone(Settings section) {
    return Zones.read(section, "time_zone", zone);
  }

  private static List<String> formats(Settings section) {
    var formats = section.texts("formats");
    for (String format : formats) {
      try {
        DateFormats.check(format);
      } catch (IllegalArgumentException e) {
        section.problem("formats", "'" + format + "' is no date format; write one like d/M/yyyy");
        return List.of();
      }
    }
    return formats;
  }
}

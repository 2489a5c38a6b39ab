package io.clientele.contracts.profile.convert;

import io.clientele.contracts.config.Settings;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The conversions by the name that profiles call them. */
record Readings(String source, Conventions usual) {
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
          "phone",
          "present");

  Reading named(String name, Settings section) {
    return switch (name) {
      case "text" -> new PlainText();
      case "id" -> new Identifier();
      case "reference" -> new Reference(section.text("source", source), section.text("prefix", ""));
      case "instant" -> new Moment(zone(section), formats(section));
      case "date" -> new Day(formats(section));
      case "decimal" -> number(section);
      case "percent" -> new Percentage(number(section));
      case "integer" -> new WholeNumber(number(section));
      case "boolean" -> yesNo(section);
      case "email" -> new EmailAddress();
      case "phone" -> new PhoneNumber(section.text("region", usual.region()));
      case "present" -> new Presence();
      default -> throw new IllegalArgumentException("No conversion " + name);
    };
  }

  private DecimalNumber number(Settings section) {
    return new DecimalNumber(usual.separator(section, "separator"));
  }

  private static YesNo yesNo(Settings section) {
    var yes = section.texts("yes");
    var no = section.texts("no");
    return new YesNo(yes.isEmpty() ? YesNo.YES : yes, no.isEmpty() ? YesNo.NO : no);
  }

  private ZoneId zone(Settings section) {
    return Zones.read(section, "time_zone", usual.zone());
  }

  private List<String> formats(Settings section) {
    return usual.formats(section, "formats");
  }
}

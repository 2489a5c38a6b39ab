package io.clientele.contracts.profile.convert;

import io.clientele.contracts.config.Settings;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Reads time zones, and says so where a name is none. */
public final class Zones {
  private Zones() {}

  public static ZoneId read(Settings section, String key, ZoneId fallback) {
    String name = section.text(key, fallback.getId());
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      section.problem(key, "'" + name + "' is no time zone; write one such as Europe/London");
      return fallback;
    }
  }
}

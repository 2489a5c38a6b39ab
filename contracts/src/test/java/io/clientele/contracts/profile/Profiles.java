package io.clientele.contracts.profile;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Profiles and rows for tests: a London shop that sells in pounds. */
final class Profiles {
  static final BusinessDefaults LONDON =
      new BusinessDefaults(ZoneId.of("Europe/London"), "GBP", "GB");

  private Profiles() {}

  static SourceProfile parse(String yaml) {
    return SourceProfile.parse("test", "shop", yaml, LONDON);
  }

  /** A row from column names as a file spells them, each followed by its value. */
  static Fields row(String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(Fields.name(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return values::get;
  }
}

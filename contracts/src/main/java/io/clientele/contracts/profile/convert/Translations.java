package io.clientele.contracts.profile.convert;

import io.clientele.contracts.config.Settings;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads {@code values}, {@code otherwise} and {@code keep_others} of a map conversion. */
final class Translations {
  private Translations() {}

  static TextSource read(Settings section, TextSource.FirstOf of) {
    return new TextSource.Translated(
        of,
        words(section.section("values")),
        section.optionalText("otherwise").orElse(null),
        section.flag("keep_others", false));
  }

  private static Map<String, String> words(Settings values) {
    var words = new HashMap<String, String>();
    for (String theirs : values.keys()) {
      words.put(theirs.toLowerCase(Locale.ROOT), values.text(theirs));
    }
    return words;
  }
}

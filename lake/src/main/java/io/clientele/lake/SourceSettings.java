package io.clientele.lake;

import io.clientele.contracts.config.Location;
import io.clientele.contracts.config.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one source of {@code clientele.yml}. A secret is never repeated in what is wrong. */
final class SourceSettings {
  private static final Pattern SECRET =
      Pattern.compile(
          "passw|pwd|secret|token|credential|jaas|private|\\.key", Pattern.CASE_INSENSITIVE);
  private static final Pattern SECRET_IN_URL =
      Pattern.compile(
          "(passw|pwd|secret|token)[^=]*=(?!\\$\\{)|[:/][^/@]+@", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE =
      Pattern.compile("location|file|path|url|class", Pattern.CASE_INSENSITIVE);
  private static final String OBJECTS = "objects";
  private static final String REFERENCE = "${ENV:";
  private static final String EXAMPLE = "${ENV:CRM_PASSWORD}";

  private final String name;
  private final Settings at;

  SourceSettings(String name, Settings at) {
    this.name = name;
    this.at = at;
  }

  Source read() {
    String profile = at.text("profile");
    String path = at.text("path");
    var source =
        Location.isFetched(path) || at.has(OBJECTS)
            ? new Source(name, profile, path, connection(path), objects(path))
            : new Source(name, profile, path);
    at.noOthers();
    return source;
  }

  private Map<String, String> connection(String path) {
    if (SECRET_IN_URL.matcher(path).find()) {
      at.problem("path", "carries a password; let `connection` name it as " + EXAMPLE);
    }
    var texts = new LinkedHashMap<String, String>();
    Settings section = at.section("connection");
    for (String key : section.keys()) {
      String text = section.text(key);
      if (isSecret(key) && !text.contains(REFERENCE)) {
        section.problem(
            key, "should be a reference such as " + EXAMPLE + ", not the secret itself");
      }
      texts.put(key, text);
    }
    return texts;
  }

  /** Where secrets are to be found is none. */
  private static boolean isSecret(String key) {
    return SECRET.matcher(key).find() && !PLACE.matcher(key).find();
  }

  private Map<String, Origin> objects(String path) {
    Settings section = at.section(OBJECTS);
    String kind = Location.isDatabase(path) ? "table" : "topic";
    if (section.keys().isEmpty()) {
      at.problem(OBJECTS, "names no object of the profile with its " + kind);
    }
    var origins = new LinkedHashMap<String, Origin>();
    for (String object : section.keys()) {
      origins.put(object, origin(section.section(object), kind));
    }
    return origins;
  }

  private static Origin origin(Settings object, String kind) {
    String place = object.text(kind);
    if (kind.equals("topic")) {
      object.noOthers();
      return Origin.whole(place);
    }
    var origin = new Origin(place, object.optionalText("since"), object.optionalText("lookback"));
    if (origin.lookback().isPresent() && origin.since().isEmpty()) {
      object.problem("lookback", "says nothing without `since`");
    }
    object.noOthers();
    return origin;
  }
}

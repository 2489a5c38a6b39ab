package io.clientele.contracts.profile;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.profile.convert.Conventions;
import java.util.ArrayList;
import java.util.List;

/** Reads a profile from YAML and reports everything that is wrong with it at once. */
final class ProfileReader {
  private static final List<String> USUAL_ENCODINGS = List.of("utf-8");

  private ProfileReader() {}

  static SourceProfile read(String name, String source, String yaml, BusinessDefaults business) {
    var problems = new Problems("profile " + name);
    Settings file = Settings.parse(yaml, problems);
    SourceProfile profile = read(name, source, file, business);
    problems.throwIfAny();
    return profile;
  }

  private static SourceProfile read(
      String name, String source, Settings file, BusinessDefaults business) {
    String currency = file.text("currency", business.currency());
    Conventions usual = Conventions.plain(business.timeZone(), business.country()).read(file);
    var context =
        new ObjectReader.Context(
            source, usual, file.text("delimiter", ","), encodings(file, USUAL_ENCODINGS));
    var profile =
        new SourceProfile(
            name,
            source,
            file.text("description", ""),
            currency,
            business.timeZone(),
            file.texts("empty_values"),
            file.texts("ignore"),
            objects(file.section("objects"), context));
    if (profile.objects().isEmpty()) {
      file.problem("objects", "lists no object");
    }
    file.noOthers();
    return profile;
  }

  static List<String> encodings(Settings at, List<String> fallback) {
    var encodings = at.texts("encodings");
    for (String encoding : encodings) {
      if (!Encodings.isKnown(encoding)) {
        at.problem("encodings", "'" + encoding + "' is no character set; write one such as utf-8");
      }
    }
    return encodings.isEmpty() ? fallback : encodings;
  }

  private static List<ObjectProfile> objects(Settings section, ObjectReader.Context context) {
    var objects = new ArrayList<ObjectProfile>();
    for (String name : section.keys()) {
      if (!name.matches("[a-z][a-z0-9_]*")) {
        section.problem(name, "an object's name is lower case letters, digits and _");
      }
      objects.add(new ObjectReader(name, section.section(name), context).read());
    }
    return objects;
  }
}

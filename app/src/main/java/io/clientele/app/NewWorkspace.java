package io.clientele.app;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.profile.ShippedProfiles;
import io.clientele.lake.Source;
import io.clientele.lake.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.text.StringSubstitutor;

/**
 * The files of a fresh workspace, each with comments that explain it.
 *
 * @param home its folder
 * @param sources the systems that export
 * @param fallback time zone, currency and country where no profile knows them
 */
record NewWorkspace(Path home, List<Source> sources, Settings fallback) {
  /** For a company of which nothing is known. */
  static final Settings ANYWHERE = Settings.parse("", new Problems("defaults"));

  private static final List<String> ROOM_DEFAULTS =
      List.of("segments.yml", "audiences.yml", "models.yml", "signals.yml");

  /**
   * @throws ClienteleException where the folder is a workspace already
   */
  void write() {
    Path file = home.resolve(Workspace.FILE);
    if (Files.exists(file)) {
      throw new ClienteleException(
          "Cannot make a workspace in " + home + ": it has a " + Workspace.FILE + " already.",
          "Edit that file, or choose another folder.");
    }
    try {
      Files.createDirectories(home);
      for (String name : ROOM_DEFAULTS) {
        Files.writeString(home.resolve(name), resource(name));
      }
      Files.writeString(file, settings());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + home, e);
    }
  }

  private String settings() {
    Settings locale = locale();
    return new StringSubstitutor(
            java.util.Map.of(
                "time_zone", locale.text("time_zone", "UTC"),
                "currency", locale.text("currency", "EUR"),
                "country", locale.text("country", "GB"),
                "profiles", String.join(", ", ShippedProfiles.NAMES),
                "sources", sourceLines()))
        .replace(resource(Workspace.FILE));
  }

  /** The first profile that knows where its company is tells it; the user may correct that. */
  private Settings locale() {
    return sources.stream()
        .flatMap(source -> ShippedProfiles.yaml(source.profile()).stream())
        .map(profile -> Settings.parse(profile, new Problems("profile")))
        .filter(profile -> profile.has("currency"))
        .findFirst()
        .orElse(fallback);
  }

  private String sourceLines() {
    if (sources.isEmpty()) {
      return " {}\n#  shop: {profile: online-retail, path: /exports/shop}";
    }
    var lines = new StringBuilder();
    for (Source source : sources) {
      lines.append(
          "\n  %s:\n    profile: %s\n    path: \"%s\""
              .formatted(source.name(), source.profile(), escaped(source.path())));
    }
    return lines.toString();
  }

  private static String escaped(String path) {
    return path.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String resource(String name) {
    try (InputStream in = NewWorkspace.class.getResourceAsStream("/defaults/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.clientele.signals.feed;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.sources.ProfileFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which systems there are, in the words of {@code clientele.yml} (which can be given as it is):
 * {@code time_zone}, {@code currency}, {@code country}, and under {@code sources} a {@code profile}
 * (a shipped one's name or a .yml file), a {@code path} and what names topics by source name.
 *
 * @param home folder that relative paths are told from
 * @param timeZone of the business day
 * @param sources those that can be used
 * @param problems what is wrong with the others: sentences with their remedies
 */
public record SourceList(
    Path home, ZoneId timeZone, List<ListedSource> sources, List<String> problems) {
  /**
   * @throws ClienteleException with everything that is wrong with the file itself
   */
  public static SourceList read(Path file) {
    var wrong = new Problems(file.toString());
    Settings settings = Settings.parse(text(file), wrong);
    var business =
        new BusinessDefaults(
            zone(settings), settings.text("currency", "EUR"), settings.text("country", "GB"));
    Path home = file.toAbsolutePath().getParent();
    var profiles = new ProfileFiles(home, business);
    SourceList list = read(home, business.timeZone(), profiles, settings.section("sources"));
    wrong.throwIfAny();
    return list;
  }

  private static SourceList read(
      Path home, ZoneId timeZone, ProfileFiles profiles, Settings section) {
    var sources = new ArrayList<ListedSource>();
    var problems = new ArrayList<String>();
    for (String name : section.keys()) {
      Settings source = section.section(name);
      String profile = source.text("profile");
      try {
        sources.add(
            new ListedSource(
                profiles.profile(profile, name),
                source.text("path"),
                texts(source.section("connection")),
                topics(source.section("objects"))));
      } catch (ClienteleException e) {
        problems.add(e.getMessage());
      }
    }
    return new SourceList(home, timeZone, List.copyOf(sources), List.copyOf(problems));
  }

  private static Map<String, String> texts(Settings section) {
    var texts = new LinkedHashMap<String, String>();
    section.keys().forEach(key -> texts.put(key, section.text(key)));
    return texts;
  }

  private static Map<String, String> topics(Settings objects) {
    var topics = new LinkedHashMap<String, String>();
    for (String object : objects.keys()) {
      objects.section(object).optionalText("topic").ifPresent(topic -> topics.put(object, topic));
    }
    return topics;
  }

  private static ZoneId zone(Settings settings) {
    String name = settings.text("time_zone", "UTC");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      settings.problem(
          "time_zone", "'" + name + "' is no time zone; write one such as Europe/London");
      return ZoneId.of("UTC");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot read " + file + ".", "Put the file there, or correct its path.", e);
    }
  }
}

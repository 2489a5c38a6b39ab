package io.clientele.signals.feed;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Location;
import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.Portions;
import io.clientele.sources.ProfileFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which systems there are and where their files lie, in the words of {@code clientele.yml}
 * (which can be given as it is): {@code time_zone}, {@code currency}, {@code country}, and under
 * {@code sources} a {@code profile} (a shipped one's name or a .yml file) and a {@code path} by
 * source name. Paths are relative to the file.
 */
final class FeedList {
  private final Path home;
  private final ProfileFiles profiles;

  private FeedList(Path home, BusinessDefaults business) {
    this.home = home;
    this.profiles = new ProfileFiles(home, business);
  }

  /**
   * The sources that can be used, and what is wrong with the others.
   *
   * @param timeZone of the business day
   * @param problems sentences with their remedies
   */
  record Sources(ZoneId timeZone, List<FeedSource> usable, List<String> problems) {}

  /**
   * @throws ClienteleException with everything that is wrong with the file itself
   */
  static Sources read(Path file) {
    var problems = new Problems(file.toString());
    Settings settings = Settings.parse(text(file), problems);
    var business =
        new BusinessDefaults(
            zone(settings), settings.text("currency", "EUR"), settings.text("country", "GB"));
    var list = new FeedList(file.toAbsolutePath().getParent(), business);
    Sources sources = list.sources(business.timeZone(), settings.section("sources"));
    problems.throwIfAny();
    return sources;
  }

  private Sources sources(ZoneId timeZone, Settings section) {
    var usable = new ArrayList<FeedSource>();
    var problems = new ArrayList<String>();
    for (String name : section.keys()) {
      Settings source = section.section(name);
      String profile = source.text("profile");
      String path = source.text("path");
      try {
        addTo(usable, profiles.profile(profile, name), path);
      } catch (ClienteleException e) {
        problems.add(e.getMessage());
      }
    }
    return new Sources(timeZone, List.copyOf(usable), List.copyOf(problems));
  }

  /** The source, and behind it what was given back of it from quarantine. */
  private void addTo(List<FeedSource> usable, SourceProfile profile, String path) {
    SourceProfile read = Portions.read(profile, path);
    usable.add(new FeedSource(read, Location.ofFiles(home, profile.source(), path)));
    Path replays = Location.ofReplays(home, profile.source());
    if (Files.isDirectory(replays)) {
      usable.add(new FeedSource(Portions.replayed(read), replays.toString()));
    }
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

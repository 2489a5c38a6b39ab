package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Location;
import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * A company's settings and the place of its lake and marts: the folder that {@code clientele init}
 * writes.
 *
 * @param home folder of {@code clientele.yml}
 * @param timeZone the one business time zone
 * @param currency ISO 4217 code of amounts whose source names none
 * @param country ISO 3166 code of phone numbers that carry none
 * @param lake folder or Hadoop URI of the tables
 * @param marts DuckDB file that BI tools read
 * @param sources the systems that export
 * @param checks what the user decided about checks of tables
 */
public record Workspace(
    Path home,
    ZoneId timeZone,
    String currency,
    String country,
    String lake,
    Path marts,
    List<Source> sources,
    CheckSettings checks) {
  public static final String FILE = "clientele.yml";
  private static final List<String> ALL_FILES =
      List.of(FILE, "segments.yml", "audiences.yml", "models.yml", "signals.yml");

  /** A workspace whose tables are checked as their contracts have it. */
  public Workspace(
      Path home,
      ZoneId timeZone,
      String currency,
      String country,
      String lake,
      Path marts,
      List<Source> sources) {
    this(home, timeZone, currency, country, lake, marts, sources, CheckSettings.OF_THE_CONTRACTS);
  }

  /**
   * @throws ClienteleException where there is no workspace, or with all problems of its file
   */
  public static Workspace load(Path home) {
    if (!Files.isRegularFile(home.resolve(FILE))) {
      throw new ClienteleException(
          "Cannot open workspace " + home + ": it has no " + FILE + ".",
          "Make one with `clientele init " + home + "`.");
    }
    var problems = new Problems(home.resolve(FILE).toString());
    Workspace workspace = read(home.toAbsolutePath().normalize(), problems);
    problems.throwIfAny();
    return workspace;
  }

  private static Workspace read(Path home, Problems problems) {
    Settings file = parse(home.resolve(FILE), problems);
    var workspace =
        new Workspace(
            home,
            zone(file),
            file.text("currency", "EUR"),
            file.text("country", "GB"),
            Location.of(home, file.text("lake", "lake")),
            home.resolve(file.text("marts", "marts/clientele.duckdb")),
            sources(file.section("sources")),
            CheckSettings.read(file.section("checks")));
    file.noOthers();
    return workspace;
  }

  private static ZoneId zone(Settings file) {
    String name = file.text("time_zone", "UTC");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      file.problem("time_zone", "'" + name + "' is no time zone; write one such as Europe/London");
      return ZoneId.of("UTC");
    }
  }

  private static List<Source> sources(Settings section) {
    var sources = new ArrayList<Source>();
    for (String name : section.keys()) {
      Settings source = section.section(name);
      if (!name.matches("[a-z][a-z0-9_-]*")) {
        section.problem(name, "a source's name is lower case letters, digits, - and _");
      }
      sources.add(new SourceSettings(name, source).read());
    }
    return List.copyOf(sources);
  }

  /** Where a source's files are: an absolute path, or a URI of a Hadoop file system. */
  public String location(Source source) {
    return Location.ofFiles(home, source.name(), source.path());
  }

  /** One of the workspace's other files, empty where it is absent; problems go to the caller's. */
  public Settings settings(String fileName, Problems problems) {
    Path file = home.resolve(fileName);
    return Files.exists(file) ? parse(file, problems) : Settings.parse("", problems);
  }

  /** Changes whenever a setting does: part of what decides whether a job has something to do. */
  String fingerprint() {
    var texts = new TreeMap<String, String>();
    for (String file : ALL_FILES) {
      Path path = home.resolve(file);
      texts.put(file, Files.exists(path) ? text(path) : "");
    }
    return HexFormat.of().toHexDigits(Fingerprint.of(texts));
  }

  private static Settings parse(Path file, Problems problems) {
    return Settings.parse(text(file), problems);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}

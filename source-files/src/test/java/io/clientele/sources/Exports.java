package io.clientele.sources;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.Recognition;
import io.clientele.contracts.profile.ShippedProfiles;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Files of a system, seen through a profile as ingestion sees them, for a London company. */
final class Exports {
  private static final BusinessDefaults LONDON =
      new BusinessDefaults(ZoneId.of("Europe/London"), "GBP", "GB");

  private final SourceProfile profile;

  /**
   * @param name of a shipped profile
   */
  Exports(String name) {
    this(name, ShippedProfiles.yaml(name).orElseThrow());
  }

  Exports(String name, String yaml) {
    this.profile = SourceProfile.parse(name, "crm", yaml, LONDON);
  }

  /** Public data that stands beside the project and is never copied into it. */
  static Path data(String folder) {
    Path path = Path.of("../../shared/data").resolve(folder).toAbsolutePath().normalize();
    assumeTrue(Files.isDirectory(path), "Skipped: " + path + " is absent");
    return path;
  }

  SourceProfile profile() {
    return profile;
  }

  boolean ignores(String file) {
    return Globs.match(profile.ignore(), file);
  }

  /** The files of a folder that are wanted or look like data, or a single file. */
  List<FoundFile> files(Path location) {
    return new SourceFiles(profile, location.toString(), new Configuration(false)).list();
  }

  /** The object of a file and its rows; fails where the file fits none. */
  Scanned.Readable<List<Fields>> read(FoundFile file) {
    return (Scanned.Readable<List<Fields>>) new FileScanner(profile, file).scan(Exports::rows);
  }

  List<String> header(Path file) {
    FoundFile found = files(file).get(0);
    var dialects = Dialects.of(found.name(), profile.objects(), "utf-8");
    return new FileContent(found, dialects.iterator().next()).headers().get(0).names();
  }

  /** The object of a file with this name and header; empty where it fits none or is ignored. */
  Optional<ObjectProfile> recognise(String file, List<String> header) {
    var candidates =
        profile.objects().stream().filter(object -> Globs.match(object.files(), file)).toList();
    return !ignores(file) && Recognition.of(candidates, header) instanceof Recognition.Fits fits
        ? Optional.of(fits.object())
        : Optional.empty();
  }

  private static List<Fields> rows(FileContent content, ObjectProfile object) {
    var rows = new ArrayList<Fields>();
    try (RecordReader records = content.records(object)) {
      records.forEachRemaining(record -> rows.add(((SourceRecord.Split) record).fields()));
    }
    return rows;
  }
}

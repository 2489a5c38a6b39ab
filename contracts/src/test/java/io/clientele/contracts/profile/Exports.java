package io.clientele.contracts.profile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.profile.records.RecordReader;
import io.clientele.contracts.profile.records.SourceRecord;
import io.clientele.contracts.profile.records.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files of a system, seen through its shipped profile as ingestion sees them. */
final class Exports {
  private final SourceProfile profile;

  Exports(String name) {
    String yaml = ShippedProfiles.yaml(name).orElseThrow();
    this.profile = SourceProfile.parse(name, "crm", yaml, Profiles.LONDON);
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
    return matches(profile.ignore(), file);
  }

  /** The object of a file with this name and header; empty where it fits none or is ignored. */
  Optional<ObjectProfile> recognise(String file, List<String> header) {
    List<ObjectProfile> candidates = candidates(file);
    return !ignores(file) && Recognition.of(candidates, header) instanceof Recognition.Fits fits
        ? Optional.of(fits.object())
        : Optional.empty();
  }

  Optional<ObjectProfile> recognise(Path file) {
    return recognise(file.getFileName().toString(), header(file));
  }

  List<String> header(Path file) {
    return RecordReader.header(text(file), candidates(file.getFileName().toString()).get(0));
  }

  List<Fields> rows(Path file) {
    ObjectProfile object = recognise(file).orElseThrow();
    return rows(text(file), object);
  }

  static List<Fields> rows(Text text, ObjectProfile object) {
    var rows = new ArrayList<Fields>();
    try (var records = RecordReader.open(text, object)) {
      records.forEachRemaining(record -> rows.add(((SourceRecord.Split) record).fields()));
    }
    return rows;
  }

  private List<ObjectProfile> candidates(String file) {
    return profile.objects().stream().filter(object -> matches(object.files(), file)).toList();
  }

  private static boolean matches(List<String> globs, String file) {
    Path name = Path.of(file.toLowerCase(Locale.ROOT));
    return globs.stream()
        .map(glob -> "glob:" + glob.toLowerCase(Locale.ROOT))
        .anyMatch(glob -> FileSystems.getDefault().getPathMatcher(glob).matches(name));
  }

  private Text text(Path file) {
    return () -> new StringReader(decoded(file));
  }

  /** In the first of the encodings that fits, without its byte order mark. */
  private String decoded(Path file) {
    for (String encoding : profile.objects().get(0).encodings()) {
      try {
        String text = Files.readString(file, Charset.forName(encoding));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalArgumentException(file + " has none of the profile's encodings");
  }
}

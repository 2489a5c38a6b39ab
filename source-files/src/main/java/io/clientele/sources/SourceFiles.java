package io.clientele.sources;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.profile.SourceProfile;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** The files of a source, in the order of their names. */
public final class SourceFiles {
  private static final String DELTA_LOG = "/_delta_log/";

  private final SourceProfile profile;
  private final String location;
  private final Storage storage;

  /**
   * @param location folder, or a single file: an absolute path or a URI
   * @param hadoop settings of the file systems behind URIs
   */
  public SourceFiles(SourceProfile profile, String location, Configuration hadoop) {
    this.profile = profile;
    this.location = location;
    this.storage = Storage.of(location, hadoop);
  }

  /**
   * Every file below the folder, or in a zip there, that the profile wants or that looks like data;
   * hidden ones and Delta tables are left out.
   *
   * @throws ClienteleException where the folder does not exist or cannot be listed
   */
  public List<FoundFile> list() {
    try {
      List<FoundFile> found = found();
      List<String> tables = deltaTables(found);
      return found.stream()
          .filter(file -> !isHidden(file.name()))
          .filter(file -> tables.stream().noneMatch(file.name()::startsWith))
          .flatMap(SourceFiles::unzipped)
          .filter(file -> isWanted(file.name()))
          .sorted(Comparator.comparing(FoundFile::name))
          .toList();
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot read source %s: folder %s cannot be listed.".formatted(name(), location),
          "Give the user that runs Clientele the right to read it.",
          e);
    }
  }

  private List<FoundFile> found() throws IOException {
    if (storage.isFile(location)) {
      return List.of(FoundFile.of(storage, storage.file(location)));
    }
    if (!storage.isFolder(location)) {
      throw new ClienteleException(
          "Cannot read source %s: folder %s does not exist.".formatted(name(), location),
          "Put its files there or correct `path` in clientele.yml.");
    }
    return storage.files(location).stream().map(file -> FoundFile.of(storage, file)).toList();
  }

  /** A zip that cannot be opened stays one file, so that looking at it says why. */
  private static Stream<FoundFile> unzipped(FoundFile file) {
    try {
      return Zip.is(file.name())
          ? Zip.entries(file).stream().filter(entry -> !isHidden(entry.name()))
          : Stream.of(file);
    } catch (IOException e) {
      return Stream.of(file);
    }
  }

  /** Folders of tables, such as those of a lake that lies among the exports: no exports. */
  private static List<String> deltaTables(List<FoundFile> files) {
    return files.stream()
        .map(FoundFile::name)
        .filter(name -> name.contains(DELTA_LOG))
        .map(name -> name.substring(0, name.indexOf(DELTA_LOG) + 1))
        .distinct()
        .toList();
  }

  private boolean isWanted(String file) {
    return !Globs.match(profile.ignore(), file)
        && (Globs.looksLikeData(file)
            || profile.objects().stream().anyMatch(o -> Globs.match(o.files(), file)));
  }

  private static boolean isHidden(String file) {
    return Stream.of(file.split("/")).anyMatch(part -> part.startsWith(".") && !part.equals(".."));
  }

  private String name() {
    return profile.source();
  }
}

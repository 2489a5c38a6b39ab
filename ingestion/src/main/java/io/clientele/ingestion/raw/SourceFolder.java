package io.clientele.ingestion.raw;

import io.clientele.contracts.ClienteleException;
import io.clientele.ingestion.SourceInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a source, in the order of their names. */
final class SourceFolder {
  private SourceFolder() {}

  /**
   * Every file below the folder that the profile wants or that looks like data; hidden ones are
   * left out.
   *
   * @throws ClienteleException where the folder does not exist
   */
  static List<FoundFile> files(SourceInput input) {
    Path folder = input.folder();
    if (Files.isRegularFile(folder)) {
      return List.of(found(folder, folder.getFileName().toString()));
    }
    if (!Files.isDirectory(folder)) {
      throw new ClienteleException(
          "Cannot read source %s: folder %s does not exist.".formatted(input.name(), folder),
          "Put its files there or correct `path` in clientele.yml.");
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> !Files.isDirectory(path))
          .map(path -> found(path, relative(folder, path)))
          .filter(file -> !isHidden(file.name()) && isWanted(input, file.name()))
          .sorted(java.util.Comparator.comparing(FoundFile::name))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new ClienteleException(
          "Cannot read source %s: folder %s cannot be listed.".formatted(input.name(), folder),
          "Give the user that runs Clientele the right to read it.",
          e);
    }
  }

  private static boolean isWanted(SourceInput input, String name) {
    var profile = input.profile();
    return !Globs.match(profile.ignore(), name)
        && (Globs.looksLikeData(name)
            || profile.objects().stream().anyMatch(o -> Globs.match(o.files(), name)));
  }

  private static boolean isHidden(String name) {
    return Stream.of(name.split("/")).anyMatch(part -> part.startsWith("."));
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** A file that cannot even be looked at still counts, so that scanning it says why. */
  private static FoundFile found(Path path, String name) {
    try {
      return new FoundFile(
          path,
          name,
          Files.size(path),
          Files.getLastModifiedTime(path)
              .toInstant()
              .truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    } catch (IOException e) {
      return new FoundFile(path, name, 0, java.time.Instant.EPOCH);
    }
  }
}

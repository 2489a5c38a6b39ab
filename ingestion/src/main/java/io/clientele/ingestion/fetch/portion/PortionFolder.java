package io.clientele.ingestion.fetch.portion;

import io.clientele.contracts.profile.FileFormat;
import io.clientele.sources.Portions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The portions of one object that were fetched so far. Their names are all that is remembered of
 * how far fetching has come: a portion that is there was fetched, and what lies behind the last one
 * was not.
 */
public final class PortionFolder {
  private final Path folder;
  private final String object;
  private final String ending;

  /**
   * @param folder of the source
   * @param object whose rows the portions hold
   */
  public PortionFolder(Path folder, String object, FileFormat format) {
    this.folder = folder;
    this.object = object;
    this.ending = Portions.ending(format);
  }

  /** The names of the portions, each divided into its parts; the object and the ending left out. */
  public List<List<String>> names() throws IOException {
    String prefix = object + Portions.MARK;
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(ending))
          .map(name -> name.substring(prefix.length(), name.length() - ending.length()))
          .map(name -> List.of(name.split(Portions.MARK)))
          .sorted((one, other) -> one.toString().compareTo(other.toString()))
          .toList();
    }
  }

  /** A portion to write; it counts once it has a name. */
  public PortionFile begin() throws IOException {
    return new PortionFile(folder, object, ending);
  }

  /** Where the portions are, for the user. */
  public String pattern(String part) {
    return folder.resolve(object + Portions.MARK + part + Portions.MARK + "*").toString();
  }
}

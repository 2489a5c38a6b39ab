package io.clientele.sources;

import io.clientele.contracts.profile.FileFormat;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * File name patterns, without regard to case, a {@code .gz} behind understood. A pattern that ends
 * in {@code .csv} takes the other formats of tables too, one that ends in {@code .jsonl} the other
 * endings of JSON lines: how a person saved an export says nothing of what it holds.
 */
public final class Globs {
  private static final Map<String, List<String>> ALSO =
      Map.of(
          ".csv", endings(FileFormat.CSV, FileFormat.XLSX, FileFormat.PARQUET),
          ".jsonl", endings(FileFormat.JSONL, FileFormat.PARQUET));
  private static final List<String> DATA =
      Stream.concat(endings(FileFormat.values()).stream(), Stream.of(".zip"))
          .map(ending -> "*" + ending)
          .toList();

  private Globs() {}

  /** True where one of the patterns takes a file of this name, whatever folder it is in. */
  public static boolean match(List<String> globs, String file) {
    String name = plainName(file);
    return globs.stream().anyMatch(glob -> matches(glob.toLowerCase(Locale.ROOT), name));
  }

  /** True for endings that exported data usually has. */
  static boolean looksLikeData(String file) {
    return match(DATA, file);
  }

  private static List<String> endings(FileFormat... formats) {
    return Stream.of(formats).flatMap(format -> format.endings().stream()).toList();
  }

  private static boolean matches(String glob, String name) {
    return plainly(glob, name)
        || ALSO.entrySet().stream()
            .filter(usual -> glob.endsWith(usual.getKey()))
            .anyMatch(
                usual ->
                    usual.getValue().stream()
                        .filter(name::endsWith)
                        .anyMatch(also -> plainly(glob, withEnding(name, also, usual.getKey()))));
  }

  private static boolean plainly(String glob, String name) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name));
  }

  private static String withEnding(String name, String from, String to) {
    return name.substring(0, name.length() - from.length()) + to;
  }

  private static String plainName(String file) {
    return Gzip.plainName(file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }
}

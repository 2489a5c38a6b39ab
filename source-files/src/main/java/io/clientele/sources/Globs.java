package io.clientele.sources;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * File name patterns, without regard to case, a {@code .gz} behind understood. A pattern that ends
 * in {@code .csv} takes the other formats of tables too, one that ends in {@code .jsonl} the other
 * endings of JSON lines: how a person saved an export says nothing of what it holds.
 */
public final class Globs {
  private static final Map<String, Set<String>> ALSO =
      Map.of(
          ".csv", Set.of(".tsv", ".tab", ".xlsx", ".parquet"),
          ".jsonl", Set.of(".ndjson", ".json", ".parquet"));
  private static final List<String> DATA =
      List.of(
          "*.csv",
          "*.tsv",
          "*.tab",
          "*.jsonl",
          "*.ndjson",
          "*.json",
          "*.xlsx",
          "*.parquet",
          "*.ics",
          "*.eml",
          "*.mbox",
          "*.zip");

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

package io.clientele.ingestion.raw;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** File name patterns, without regard to case, a {@code .gz} behind understood. */
final class Globs {
  private static final List<String> DATA =
      List.of("*.csv", "*.tsv", "*.jsonl", "*.ndjson", "*.json", "*.xlsx", "*.parquet");

  private Globs() {}

  static boolean match(List<String> globs, String file) {
    String plain = plainName(file);
    return globs.stream()
        .anyMatch(
            glob ->
                FileSystems.getDefault()
                    .getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT))
                    .matches(Path.of(plain)));
  }

  /** True for endings that exported data usually has. */
  static boolean looksLikeData(String file) {
    return match(DATA, file);
  }

  private static String plainName(String file) {
    String name = Path.of(file).getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }
}

package io.clientele.ingestion.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.contracts.config.Location;
import io.clientele.contracts.ops.Replay;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.ingestion.fetch.portion.PortionFile;
import io.clientele.ingestion.fetch.portion.PortionFolder;
import io.clientele.lake.HeldTables;
import io.clientele.lake.Workspace;
import io.clientele.sources.Portions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Lays rows down where the next run finds them, as files beside those of their source, and
 * remembers them. Whoever is cut off in between lays them down once more, and the run sees that
 * they are the same.
 */
final class ReplayFiles {
  private final Workspace workspace;
  private final Instant now;

  ReplayFiles(Workspace workspace, Instant now) {
    this.workspace = workspace;
    this.now = now;
  }

  /** Rows of one object, in the order in which they stood. */
  private record Target(String source, String object) {}

  void write(List<ReplayedRow> rows) {
    rows.stream()
        .sorted(Comparator.comparing(ReplayFiles::file).thenComparingLong(ReplayFiles::line))
        .collect(
            Collectors.groupingBy(ReplayFiles::target, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .forEach(this::lay);
  }

  private void lay(Map.Entry<Target, List<ReplayedRow>> rows) {
    Target target = rows.getKey();
    try {
      String file = write(target, rows.getValue());
      remember(target.source(), file, rows.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot give back rows of " + target.source(), e);
    }
  }

  private String write(Target target, List<ReplayedRow> rows) throws IOException {
    Path folder = Files.createDirectories(Location.ofReplays(workspace.home(), target.source()));
    var portions = new PortionFolder(folder, target.object(), FileFormat.JSONL);
    try (PortionFile portion = portions.begin()) {
      for (ReplayedRow row : rows) {
        portion.out().write((row.json() + "\n").getBytes(UTF_8));
      }
      return portion.publish(Portions.REPLAYED, "%06d".formatted(next(portions)));
    }
  }

  private static int next(PortionFolder portions) throws IOException {
    return 1
        + portions.names().stream()
            .mapToInt(parts -> Integer.parseInt(parts.get(1)))
            .max()
            .orElse(0);
  }

  private void remember(String source, String file, List<ReplayedRow> rows) {
    new HeldTables(workspace.lake())
        .merge(Replay.TABLE, rows.stream().map(row -> remembered(source, file, row)).toList());
  }

  private Row remembered(String source, String file, ReplayedRow row) {
    return RowFactory.create(row.row().id(), source, file, row.isRepaired(), Timestamp.from(now));
  }

  private static Target target(ReplayedRow row) {
    return new Target(row.row().source(), row.row().object());
  }

  private static String file(ReplayedRow row) {
    return row.row().origin().file();
  }

  private static long line(ReplayedRow row) {
    return row.row().origin().line();
  }
}

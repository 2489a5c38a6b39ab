package io.clientele.benchmarks.history;

import io.clientele.contracts.core.Sale;
import io.clientele.lake.Lake;
import io.clientele.lake.SparkSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SaveMode;

/** A history written once, as the table {@code core.sale} of a lake, and used again afterwards. */
public final class StoredHistory {
  private StoredHistory() {}

  /** The folder of the lake that holds this history. */
  public static Path lake(Path folder, SaleHistory history) {
    return folder.resolve(
        "history-%d-%d-%d-%d"
            .formatted(history.customers(), history.lines(), history.days(), history.seed()));
  }

  /** Writes the history, unless it is there. */
  public static void write(SaleHistory history, Lake lake) {
    if (!lake.exists(Sale.TABLE)) {
      history.rows(lake.spark()).write().format("delta").save(lake.path(Sale.TABLE));
    }
  }

  /** Adds the lines of the next day. */
  public static void addDay(SaleHistory history, long news, Lake lake) {
    history
        .nextDay(lake.spark(), news)
        .write()
        .format("delta")
        .mode(SaveMode.Append)
        .save(lake.path(Sale.TABLE));
  }

  /** A lake that goes its own way from here; files are shared, since none is ever written twice. */
  public static void copy(Path lake, Path to) throws IOException {
    FileUtils.deleteDirectory(to.toFile());
    try (Stream<Path> files = Files.walk(lake)) {
      files.forEach(file -> link(file, to.resolve(lake.relativize(file).toString())));
    }
  }

  private static void link(Path file, Path to) {
    try {
      if (Files.isDirectory(file)) {
        Files.createDirectories(to);
      } else {
        Files.createLink(to, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #main} needs to write a history, or its next day where there is news. */
  public static List<String> arguments(SaleHistory history, Path lake, long news) {
    return Stream.of(
            lake, history.customers(), history.lines(), history.days(), history.seed(), news)
        .map(String::valueOf)
        .toList();
  }

  /** Arguments as {@link #arguments} gives them. */
  public static void main(String[] args) {
    var history =
        new SaleHistory(
            Long.parseLong(args[1]),
            Long.parseLong(args[2]),
            Integer.parseInt(args[3]),
            Long.parseLong(args[4]));
    var lake = new Lake(SparkSessions.local(Map.of()), args[0]);
    long news = Long.parseLong(args[5]);
    if (news == 0) {
      write(history, lake);
    } else {
      addDay(history, news, lake);
    }
  }
}

package io.clientele.ingestion.fetch.table;

import io.clientele.ingestion.fetch.portion.PortionFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The portions of an object that were fetched from one table, by one column. Another table or
 * column begins a series of its own, from the first row on.
 */
final class PortionSeries {
  private final PortionFolder folder;
  private final String origin;

  PortionSeries(PortionFolder folder, String table, Optional<String> since) {
    this.folder = folder;
    this.origin = origin(table + "\n" + since.orElse(""));
  }

  private static String origin(String told) {
    var crc = new CRC32();
    crc.update(told.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }

  Optional<PortionName> last() throws IOException {
    return all().stream()
        .filter(name -> name.origin().equals(origin))
        .max(Comparator.comparingInt(PortionName::number));
  }

  /** The name of the next portion. */
  PortionName next(String reached, String window) throws IOException {
    int number = all().stream().mapToInt(PortionName::number).max().orElse(0) + 1;
    return new PortionName(origin, number, reached, window);
  }

  TablePortion begin(FoundTable table) throws IOException {
    return new TablePortion(folder, table.names());
  }

  /** Files of the series, for the user. */
  String pattern() {
    return folder.pattern(origin);
  }

  private List<PortionName> all() throws IOException {
    return folder.names().stream().map(PortionName::of).flatMap(Optional::stream).toList();
  }
}

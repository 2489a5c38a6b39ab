package io.clientele.sample.files;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One file: where it goes, its header line if it has one, and its rows. */
final class Feed {
  private final String file;
  private final Optional<String> header;
  private final Charset encoding;
  private final Predicate<Row> startsGroup;
  private final List<Row> sound = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private Feed(String file, Optional<String> header, Charset encoding, Predicate<Row> startsGroup) {
    this.file = file;
    this.header = header;
    this.encoding = encoding;
    this.startsGroup = startsGroup;
  }

  static Feed csv(String file, CsvFormat format) {
    return csv(file, format, StandardCharsets.UTF_8);
  }

  static Feed csv(String file, CsvFormat format, Charset encoding) {
    return new Feed(file, Optional.of(format.header()), encoding, row -> true);
  }

  /** Rows that belong together stay together: nothing is planted inside a group. */
  static Feed groupedCsv(String file, CsvFormat format, Predicate<Row> startsGroup) {
    return new Feed(file, Optional.of(format.header()), StandardCharsets.UTF_8, startsGroup);
  }

  static Feed jsonLines(String file) {
    return new Feed(file, Optional.empty(), StandardCharsets.UTF_8, row -> true);
  }

  String file() {
    return file;
  }

  int size() {
    return rows.size();
  }

  /** The rows that are as they should be. */
  List<Row> sound() {
    return sound;
  }

  void add(Row row) {
    sound.add(row);
    rows.add(row);
  }

  void plant(int position, Row row) {
    rows.add(position, row);
  }

  /** Whole groups at the end, not more rows than asked for. */
  List<Row> lastGroups(int count) {
    int from = Math.max(0, sound.size() - count);
    while (from < sound.size() && !startsGroup.test(sound.get(from))) {
      from++;
    }
    return List.copyOf(sound.subList(from, sound.size()));
  }

  boolean startsGroup(int position) {
    return position == rows.size() || startsGroup.test(rows.get(position));
  }

  void writeTo(Path folder) {
    Path path = folder.resolve(file);
    try {
      Files.createDirectories(path.getParent());
      try (Writer out = Files.newBufferedWriter(path, encoding)) {
        writeLines(out);
      }
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot write " + path + ": " + e, "Choose a folder that can be written to.", e);
    }
  }

  private void writeLines(Writer out) throws IOException {
    if (header.isPresent()) {
      out.append(header.get()).append('\n');
    }
    for (Row row : rows) {
      out.append(row.text()).append('\n');
    }
  }
}

package io.clientele.reports.table;

import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The SQL of a report table. */
final class SqlFile {
  private SqlFile() {}

  static String of(Table table) {
    String name = "/reports/" + table.name() + ".sql";
    try (InputStream file = SqlFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("No resource " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.clientele.reports.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A SQL file and how its rows become records. */
record Query(String sql) {

  /** How one row becomes a record. */
  interface RowOf<T> {
    T from(ResultSet row) throws SQLException;
  }

  static Query of(String name) {
    try (InputStream file = Query.class.getResourceAsStream("/figures/" + name + ".sql")) {
      return new Query(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> List<T> list(Connection duckdb, RowOf<T> row) throws SQLException {
    var rows = new ArrayList<T>();
    try (Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(row.from(result));
      }
    }
    return List.copyOf(rows);
  }
}

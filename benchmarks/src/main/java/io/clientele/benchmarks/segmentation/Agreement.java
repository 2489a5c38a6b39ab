package io.clientele.benchmarks.segmentation;

import io.clientele.contracts.table.Table;
import io.clientele.lake.DeltaFiles;
import io.clientele.lake.DuckRelation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * Whether both engines stored the same rows, all columns compared.
 *
 * @param rows rows of Clientele's table
 * @param onlyOurs rows that DuckDB's result does not have
 * @param onlyTheirs rows that Clientele's table does not have
 */
record Agreement(long rows, long onlyOurs, long onlyTheirs) {
  /**
   * @param asOf the day of which rows are compared, where the table has one
   */
  static Agreement on(Table table, Path lake, LocalDate asOf) throws SQLException {
    String columns = String.join(", ", table.columnNames());
    String folder = lake.resolve(table.layer()).resolve(table.name()).toString();
    String day = table.isDated() ? " WHERE as_of = DATE '" + asOf + "'" : "";
    String ours = "SELECT %s FROM (%s)%s".formatted(columns, relation(folder), day);
    String theirs = "SELECT %s FROM '%s'".formatted(columns, DuckEngine.result(lake, table));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      return new Agreement(
          count(statement, ours),
          count(statement, ours + " EXCEPT ALL " + theirs),
          count(statement, theirs + " EXCEPT ALL " + ours));
    }
  }

  boolean isComplete() {
    return rows > 0 && onlyOurs == 0 && onlyTheirs == 0;
  }

  private static String relation(String folder) {
    return DuckRelation.of(DeltaFiles.of(folder));
  }

  private static long count(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery("SELECT count(*) FROM (" + query + ")")) {
      result.next();
      return result.getLong(1);
    }
  }
}

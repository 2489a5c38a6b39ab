package io.clientele.lake;

import io.clientele.contracts.table.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries of files on a local disk by DuckDB: some milliseconds where planning a Spark job takes
 * some hundred, and whether five million keys are unique in a tenth of the time.
 */
final class DuckQueries implements RowQueries {
  private static final String MEMORY = "512MB";

  /** More than these are left to Spark, whose tasks may be anywhere. */
  static final long MOST_ROWS = 100_000_000;

  private final Connection duckdb;

  /**
   * @param spill a folder that DuckDB may make where memory does not suffice
   */
  DuckQueries(String spill) {
    try {
      duckdb = DriverManager.getConnection("jdbc:duckdb:");
      execute("SET memory_limit = '" + MEMORY + "'");
      execute("SET temp_directory = '" + spill.replace("'", "''") + "'");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void define(String relation, Table table, DeltaFiles files) {
    try {
      execute("CREATE VIEW %s AS %s".formatted(relation, DuckRelation.of(files)));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public List<Long> numbers(String sql) {
    try (Statement statement = duckdb.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      var numbers = new ArrayList<Long>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        numbers.add(row.getLong(i));
      }
      return numbers;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      duckdb.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("DuckDB could not query the files of a write", e);
  }
}

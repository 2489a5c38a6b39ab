package io.clientele.ingestion.fetch.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is asked of a table that has a column which is raised with every change of a row. */
final class SinceQueries {
  /** Rows that are held in memory at once. */
  static final int FETCH_SIZE = 1000;

  private final Connection connection;
  private final FoundTable table;
  private final TableColumn column;
  private final String quoted;

  /**
   * @param column the one that is raised
   * @param quoted its name, as statements have it
   */
  SinceQueries(Connection connection, FoundTable table, TableColumn column, String quoted) {
    this.connection = connection;
    this.table = table;
    this.column = column;
    this.quoted = quoted;
  }

  FoundTable table() {
    return table;
  }

  Kind kind() {
    return column.kind();
  }

  /** The mark of a row. */
  Mark mark(ResultSet row) throws SQLException {
    return Mark.of(row, column.position(), kind());
  }

  /** A statement whose result has the rows from a mark on, in the order of their marks. */
  PreparedStatement rowsFrom(Mark from) throws SQLException {
    PreparedStatement statement =
        prepared("SELECT * FROM %1$s WHERE %2$s BETWEEN ? AND ? ORDER BY %2$s");
    statement.setFetchSize(FETCH_SIZE);
    from.bind(statement, 1);
    kind().greatest().bind(statement, 2);
    return statement;
  }

  long countFrom(Mark from) throws SQLException {
    try (var statement = prepared("SELECT count(*) FROM %1$s WHERE %2$s BETWEEN ? AND ?")) {
      from.bind(statement, 1);
      kind().greatest().bind(statement, 2);
      return number(statement);
    }
  }

  long countBehind(Mark mark) throws SQLException {
    try (var statement = prepared("SELECT count(*) FROM %1$s WHERE %2$s > ? AND %2$s <= ?")) {
      mark.bind(statement, 1);
      kind().greatest().bind(statement, 2);
      return number(statement);
    }
  }

  /** Rows without a mark, or with one such as infinity. */
  long countWithout() throws SQLException {
    try (var statement =
        prepared("SELECT count(*) FROM %1$s WHERE %2$s IS NULL OR %2$s NOT BETWEEN ? AND ?")) {
      kind().least().bind(statement, 1);
      kind().greatest().bind(statement, 2);
      return number(statement);
    }
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    return connection.prepareStatement(sql.formatted(table.sql(), quoted));
  }

  private static long number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}

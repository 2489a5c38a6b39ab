package io.clientele.reports.mart;

import static java.util.stream.Collectors.joining;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import io.clientele.lake.DuckRelation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A DuckDB file that is being filled. One schema per layer, comments from the contracts. */
final class MartFile implements AutoCloseable {
  /** Views of the most recent business day of every dated report table. */
  static final String LATEST = "latest";

  private final Connection duckdb;

  MartFile(Path file) throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:" + file);
    execute("SET TimeZone = 'UTC'");
    execute("CREATE SCHEMA " + LATEST);
  }

  Connection connection() {
    return duckdb;
  }

  /**
   * Creates a table in the contract's types and fills it in the order of its key.
   *
   * @param relation a SELECT with at least these columns
   * @return rows filled in
   */
  long add(MartTable table, String relation) throws SQLException {
    create(table);
    String columns = names(table.columns().stream().map(Column::name).toList());
    return insert(
        "INSERT INTO %s (%s) SELECT %s FROM (%s) ORDER BY %s"
            .formatted(
                name(table.table()), columns, columns, relation, names(table.table().key())));
  }

  void create(MartTable table) throws SQLException {
    execute("CREATE SCHEMA IF NOT EXISTS " + table.table().layer());
    execute(
        "CREATE TABLE %s (%s)"
            .formatted(
                name(table.table()),
                table.columns().stream().map(MartFile::definition).collect(joining(", "))));
    comment(table);
    if (table.table().layer().equals("report") && !table.table().partitionedBy().isEmpty()) {
      execute(
          "CREATE VIEW %s.%s AS SELECT * FROM %s WHERE as_of = (SELECT max(as_of) FROM %s)"
              .formatted(LATEST, table.table().name(), name(table.table()), name(table.table())));
    }
  }

  private void comment(MartTable table) throws SQLException {
    execute(
        "COMMENT ON TABLE %s IS %s".formatted(name(table.table()), text(table.table().grain())));
    for (Column column : table.columns()) {
      execute(
          "COMMENT ON COLUMN %s.%s IS %s"
              .formatted(name(table.table()), quoted(column.name()), text(meaning(column))));
    }
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }

  private long insert(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String definition(Column column) {
    return quoted(column.name()) + " " + DuckRelation.type(column);
  }

  private static String meaning(Column column) {
    return column.personal() ? column.meaning() + " (personal data)" : column.meaning();
  }

  private static String name(Table table) {
    return table.layer() + "." + quoted(table.name());
  }

  private static String names(List<String> columns) {
    return columns.stream().map(MartFile::quoted).collect(joining(", "));
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}

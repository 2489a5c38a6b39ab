package io.clientele.signals.postgres;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The table as the database has it, which is to be as the contract says. */
final class TargetTable {
  private static final String COLUMNS =
      """
      SELECT a.attname, t.typname, a.attnotnull, coalesce(a.attnum = ANY (i.indkey), false)
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
      WHERE n.nspname = ? AND c.relname = ?
      ORDER BY a.attnum""";

  private final Table contract;

  private record StoredColumn(String name, String type, boolean required, boolean key) {
    @Override
    public String toString() {
      return name + " " + type + (required ? " not null" : "") + (key ? " primary key" : "");
    }
  }

  TargetTable(Table contract) {
    this.contract = contract;
  }

  /**
   * Creates the table where there is none.
   *
   * @throws ClienteleException where its columns are not the contract's
   */
  void prepare(Connection connection) throws SQLException {
    Set<StoredColumn> stored = stored(connection);
    if (stored.isEmpty()) {
      create(connection);
      stored = stored(connection);
    }
    if (!stored.equals(expected())) {
      throw new ClienteleException(
          "Cannot write %s to PostgreSQL: the contract says %s, the table has %s."
              .formatted(contract, without(expected(), stored), without(stored, expected())),
          "Alter the table, or drop it: the job creates it when it starts.");
    }
  }

  private void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(new TableSql(contract).creation());
    }
  }

  private Set<StoredColumn> stored(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, contract.layer());
      statement.setString(2, contract.name());
      var columns = new LinkedHashSet<StoredColumn>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          columns.add(
              new StoredColumn(
                  row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)));
        }
      }
      return columns;
    }
  }

  private Set<StoredColumn> expected() {
    var columns = new LinkedHashSet<StoredColumn>();
    for (Column each : contract.columns()) {
      boolean isKey = contract.key().contains(each.name());
      String type = SqlTypes.name(each.type());
      columns.add(new StoredColumn(each.name(), type, each.required() || isKey, isKey));
    }
    return columns;
  }

  private static Set<StoredColumn> without(Set<StoredColumn> columns, Set<StoredColumn> others) {
    var rest = new LinkedHashSet<>(columns);
    rest.removeAll(new HashSet<>(others));
    return rest;
  }
}

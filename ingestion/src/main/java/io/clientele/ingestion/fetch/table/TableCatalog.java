package io.clientele.ingestion.fetch.table;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The tables and views that a connection sees. What a user names is only ever compared with them:
 * statements name what was found, quoted.
 */
final class TableCatalog {
  private static final String[] TYPES = {
    "TABLE", "VIEW", "MATERIALIZED VIEW", "PARTITIONED TABLE", "FOREIGN TABLE"
  };

  private final Connection connection;
  private final String quote;
  private final String usualSchema;
  private final List<Name> names;

  private record Name(String schema, String table) {
    /** As a user writes it. */
    String full() {
      return schema == null ? table : schema + "." + table;
    }
  }

  private TableCatalog(Connection connection, List<Name> names) throws SQLException {
    this.connection = connection;
    this.quote = connection.getMetaData().getIdentifierQuoteString().strip();
    this.usualSchema = connection.getSchema();
    this.names = names;
  }

  static TableCatalog of(Connection connection) throws SQLException {
    var names = new ArrayList<Name>();
    DatabaseMetaData meta = connection.getMetaData();
    try (ResultSet rows = meta.getTables(connection.getCatalog(), null, "%", TYPES)) {
      while (rows.next()) {
        names.add(new Name(rows.getString("TABLE_SCHEM"), rows.getString("TABLE_NAME")));
      }
    }
    return new TableCatalog(connection, names);
  }

  /**
   * @param told {@code table} or {@code schema.table}
   * @throws ClienteleException where there is none, or more than one, with the nearest names
   */
  FoundTable table(String told) throws SQLException {
    Name name = name(told);
    String sql = name.schema() == null ? "" : quoted(name.schema()) + ".";
    String full = sql + quoted(name.table());
    return new FoundTable(full, columns(full), primaryKey(name));
  }

  /** A name as a statement has it, whatever stands in it. */
  String quoted(String name) {
    return quote + name.replace(quote, quote + quote) + quote;
  }

  private Name name(String told) {
    List<Name> fitting =
        names.stream().filter(n -> n.full().equals(told) || n.table().equals(told)).toList();
    if (fitting.isEmpty()) {
      throw new ClienteleException(
          "there is no table or view %s that the user of the connection may see.".formatted(told),
          names.isEmpty() ? "It sees none at all." : "Nearest: " + nearest(told) + ".");
    }
    return fitting.stream()
        .filter(n -> n.full().equals(told) || fitting.size() == 1 || isUsual(n))
        .findFirst()
        .orElseThrow(() -> ambiguous(told, fitting));
  }

  private boolean isUsual(Name name) {
    return name.schema() != null && name.schema().equals(usualSchema);
  }

  private String nearest(String told) {
    boolean full = told.contains(".");
    var known = names.stream().map(n -> full || !isUsual(n) ? n.full() : n.table()).toList();
    return String.join(", ", Nearest.to(told, known));
  }

  private static ClienteleException ambiguous(String told, List<Name> fitting) {
    return new ClienteleException(
        "several schemas have a table or view %s.".formatted(told),
        "Name one: " + String.join(", ", fitting.stream().map(Name::full).toList()) + ".");
  }

  private List<TableColumn> columns(String table) throws SQLException {
    var columns = new ArrayList<TableColumn>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      ResultSetMetaData meta = none.getMetaData();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(new TableColumn(i, meta.getColumnLabel(i), Kind.of(meta, i)));
      }
    }
    return columns;
  }

  private List<String> primaryKey(Name name) throws SQLException {
    var key = new TreeMap<Integer, String>();
    try (ResultSet rows =
        connection
            .getMetaData()
            .getPrimaryKeys(connection.getCatalog(), name.schema(), name.table())) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), quoted(rows.getString("COLUMN_NAME")));
      }
    }
    return List.copyOf(key.values());
  }
}

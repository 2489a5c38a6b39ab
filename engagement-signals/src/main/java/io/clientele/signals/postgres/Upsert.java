package io.clientele.signals.postgres;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Writes rows in one statement, an array for each column: all of them or none, and one way to the
 * server and back whatever their number.
 */
final class Upsert {
  private final Table table;
  private final String statement;

  Upsert(Table table, Conflict conflict) {
    this.table = table;
    this.statement = new TableSql(table).insertion(conflict);
  }

  /**
   * @param rows one of each key, values in the contract's order
   */
  void send(Connection connection, Collection<Object[]> rows) throws SQLException {
    try (PreparedStatement insertion = connection.prepareStatement(statement)) {
      for (int i = 0; i < table.columns().size(); i++) {
        Column column = table.columns().get(i);
        String type = SqlTypes.name(column.type());
        insertion.setArray(i + 1, connection.createArrayOf(type, elements(rows, column, i)));
      }
      insertion.executeUpdate();
    }
  }

  private static Object[] elements(Collection<Object[]> rows, Column column, int position) {
    return rows.stream().map(row -> SqlTypes.element(column.type(), row[position])).toArray();
  }
}

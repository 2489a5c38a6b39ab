package io.clientele.ingestion.fetch.table;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Fetches a whole table into one portion, which counts only where its content differs from what was
 * fetched last, in whatever order the rows come.
 */
final class WholeFetch {
  private final Connection connection;
  private final FoundTable table;
  private final PortionSeries series;

  WholeFetch(Connection connection, FoundTable table, PortionSeries series) {
    this.connection = connection;
    this.table = table;
    this.series = series;
  }

  void run() throws SQLException, IOException {
    try (TablePortion portion = series.begin(table)) {
      String digest = copy(portion);
      Optional<PortionName> last = series.last();
      if (last.isEmpty() || !last.get().reached().equals(digest)) {
        portion.publish(series.next(digest, PortionName.WHOLE));
      }
    }
  }

  private String copy(TablePortion portion) throws SQLException {
    var digest = new RowsDigest();
    digest.add(table.names());
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(SinceQueries.FETCH_SIZE);
      try (ResultSet rows = statement.executeQuery(query())) {
        while (rows.next()) {
          var texts = TableRow.texts(rows, table.columns());
          digest.add(texts);
          portion.add(texts);
        }
      }
    }
    return digest.text();
  }

  private String query() {
    String order =
        table.primaryKey().isEmpty() ? "" : " ORDER BY " + String.join(", ", table.primaryKey());
    return "SELECT * FROM " + table.sql() + order;
  }
}

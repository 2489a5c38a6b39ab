package io.clientele.ingestion.fetch.table;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.ingestion.fetch.portion.AskedSystem;
import io.clientele.lake.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A database behind JDBC. Each table is read in a transaction that sees one state of it. */
public final class Database implements AskedSystem {
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /** A server that accepts and then says nothing does not hold a run up for ever. */
  private static final Map<String, String> POSTGRESQL_USUAL =
      Map.of("loginTimeout", "30", "tcpKeepAlive", "true", "ApplicationName", "clientele");

  private final Connection connection;
  private final Path folder;
  private final int most;

  private Database(Connection connection, Path folder, int most) {
    this.connection = connection;
    this.folder = folder;
    this.most = most;
  }

  /**
   * @param properties of the driver, secrets among them
   * @param folder of the source's portions
   * @param most rows in a portion
   * @throws ClienteleException where it cannot be asked
   */
  public static Database open(String url, Properties properties, Path folder, int most) {
    if (DriverManager.drivers().noneMatch(driver -> accepts(driver, url))) {
      throw new ClienteleException(
          "no driver knows the URL in `path`.",
          "PostgreSQL's is jdbc:postgresql://host:5432/database; for another database put the jar"
              + " of its driver beside the others in app/target/clientele/lib.");
    }
    if (url.startsWith(POSTGRESQL)) {
      POSTGRESQL_USUAL.forEach(properties::putIfAbsent);
    }
    try {
      return new Database(reading(DriverManager.getConnection(url, properties)), folder, most);
    } catch (SQLException e) {
      throw DatabaseProblems.of(e);
    }
  }

  private static boolean accepts(java.sql.Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Without automatic commits PostgreSQL sends rows as they are read, not all at once. */
  private static Connection reading(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  @Override
  public List<String> fetch(ObjectProfile object, Origin origin) throws IOException {
    try {
      return new TableFetch(connection, folder, most).fetch(object, origin).stream().toList();
    } catch (SQLException e) {
      throw DatabaseProblems.of(e);
    } finally {
      endTransaction();
    }
  }

  private void endTransaction() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      close();
    }
  }

  @Override
  public boolean answers() {
    try {
      return !connection.isClosed();
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing was written, so nothing depends on how it ends.
      return;
    }
  }
}

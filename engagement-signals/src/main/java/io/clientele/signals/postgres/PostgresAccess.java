package io.clientele.signals.postgres;

import io.clientele.contracts.ClienteleException;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * How a PostgreSQL database is reached; references to secrets are resolved already. Neither its
 * text nor any error tells a part of it.
 *
 * @param url JDBC URL; its own settings go before all others
 * @param settings of the driver, such as {@code user} and {@code password}; they go before the
 *     usual ones, such as {@code socketTimeout}
 */
public record PostgresAccess(String url, Map<String, String> settings) implements Serializable {
  /** A server that accepts and then says nothing does not hold a task up for ever. Seconds. */
  private static final Map<String, String> USUAL =
      Map.of(
          "connectTimeout", "10",
          "socketTimeout", "30",
          "tcpKeepAlive", "true",
          "logServerErrorDetail", "false",
          "ApplicationName", "clientele-signals");

  /** Where a commit does not wait for the server's log, a crash loses rows that were stored. */
  private static final String DURABLE =
      """
      SELECT set_config('synchronous_commit', 'on', false)
      WHERE current_setting('synchronous_commit') = 'off'""";

  /**
   * @throws ClienteleException where the URL is none of PostgreSQL
   */
  public PostgresAccess {
    settings = new HashMap<>(settings);
    if (!url.startsWith("jdbc:postgresql:") || Driver.parseURL(url, null) == null) {
      throw new ClienteleException(
          "Cannot write to PostgreSQL: its URL cannot be read.",
          "Write one such as jdbc:postgresql://db.example.org:5432/marts.");
    }
  }

  /** Of a role with a password. */
  public PostgresAccess(String url, String user, String password) {
    this(url, Map.of("user", user, "password", password));
  }

  /** Opens a connection that commits each statement. The driver's errors may tell values. */
  Connection connect() throws SQLException {
    Connection connection = new Driver().connect(url, properties());
    try (Statement statement = connection.createStatement()) {
      statement.execute(DURABLE);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Properties properties() {
    var properties = new Properties();
    properties.putAll(USUAL);
    properties.putAll(settings);
    return properties;
  }

  @Override
  public String toString() {
    return "PostgreSQL";
  }
}

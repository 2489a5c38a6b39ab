package io.clientele.signals.postgres;

import io.clientele.contracts.ClienteleException;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * How a PostgreSQL database is reached; references to secrets are resolved already. Neither its
 * text nor any error tells a part of it.
 *
 * @param url JDBC URL; its own settings go before the usual ones, such as {@code socketTimeout}
 * @param user role that writes; empty where the URL or the driver knows
 * @param password empty where none is asked for
 */
public record PostgresAccess(String url, String user, String password) implements Serializable {
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
    if (!url.startsWith("jdbc:postgresql:") || Driver.parseURL(url, null) == null) {
      throw new ClienteleException(
          "Cannot write to PostgreSQL: its URL cannot be read.",
          "Write one such as jdbc:postgresql://db.example.org:5432/marts.");
    }
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
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    return properties;
  }

  @Override
  public String toString() {
    return "PostgreSQL";
  }
}

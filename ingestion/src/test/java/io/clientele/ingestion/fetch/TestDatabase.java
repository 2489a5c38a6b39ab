package io.clientele.ingestion.fetch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of the one PostgreSQL server of the module's tests. */
public final class TestDatabase implements AutoCloseable {
  public static final String USER = "crm_reader";
  public static final String PASSWORD = "canary-5c1f-password";

  private final EmbeddedPostgres server;

  private TestDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** A server of its own, so that a test may stop it. */
  public static TestDatabase start() {
    try {
      var server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("timezone", "America/New_York")
              .start();
      var database = new TestDatabase(server);
      database.run("CREATE ROLE " + USER + " LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'");
      database.askForPasswords();
      return database;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server would trust anybody on its own machine. */
  private void askForPasswords() throws IOException, SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet file = statement.executeQuery("SHOW hba_file")) {
      file.next();
      Path rules = Path.of(file.getString(1));
      String rule = "host all " + USER + " all scram-sha-256\n";
      Files.writeString(rules, rule + Files.readString(rules));
    }
    run("SELECT pg_reload_conf()");
  }

  public String url() {
    return "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
  }

  public void run(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.clientele.signals.postgres;

import io.clientele.broker.LocalBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL server, with a role whose password is asked for. */
public final class TestServer implements AutoCloseable {
  public static final String WRITER = "signals_writer";
  public static final String PASSWORD = "canary-77e0-password";

  private final Path data;
  private final boolean isThrownAway;
  private final int port;
  private EmbeddedPostgres server;

  /** The server of all tests that leave it as it is; it ends with the process. */
  private static final class Shared {
    private static final TestServer SERVER = create();

    private static TestServer create() {
      try {
        return start(new TestServer(Files.createTempDirectory("pg"), true, LocalBroker.freePort()));
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private TestServer(Path data, boolean isThrownAway, int port) {
    this.data = data;
    this.isThrownAway = isThrownAway;
    this.port = port;
  }

  /** The one server, without any table of these tests. */
  public static TestServer emptied() throws SQLException {
    Shared.SERVER.run("DROP SCHEMA IF EXISTS test CASCADE");
    return Shared.SERVER;
  }

  /**
   * A server that may be stopped and started again.
   *
   * @param folder empty; its files are left to the caller
   */
  public static TestServer start(Path folder) throws IOException, SQLException {
    return start(new TestServer(folder.resolve("pg"), false, LocalBroker.freePort()));
  }

  private static TestServer start(TestServer started) throws IOException, SQLException {
    started.startAgain();
    started.run("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(WRITER, PASSWORD));
    started.run("GRANT CREATE ON DATABASE postgres TO " + WRITER);
    started.askForPasswords();
    return started;
  }

  /** The server on the same files and the same port. */
  public void startAgain() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(isThrownAway)
            .setPort(port)
            .start();
  }

  /** As {@code pg_ctl stop -m immediate}: no connection is told, nothing is written out. */
  public void stopAtOnce() throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
    ProcessHandle.of(pid)
        .ifPresent(process -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    server.close();
  }

  public PostgresAccess access() {
    return new PostgresAccess(url(), WRITER, PASSWORD);
  }

  public String url() {
    return "jdbc:postgresql://localhost:%d/postgres".formatted(port);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", "");
  }

  public void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Every row as the texts of its columns. */
  public List<List<String>> rows(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      var rows = new ArrayList<List<String>>();
      while (row.next()) {
        var texts = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          texts.add(row.getString(i));
        }
        rows.add(Collections.unmodifiableList(texts));
      }
      return rows;
    }
  }

  long number(String query) throws SQLException {
    return Long.parseLong(rows(query).get(0).get(0));
  }

  /** The server would trust anybody on its own machine. */
  private void askForPasswords() throws IOException, SQLException {
    Path rules = data.resolve("pg_hba.conf");
    String rule = "host all " + WRITER + " all scram-sha-256\n";
    Files.writeString(rules, rule + Files.readString(rules));
    run("SELECT pg_reload_conf()");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

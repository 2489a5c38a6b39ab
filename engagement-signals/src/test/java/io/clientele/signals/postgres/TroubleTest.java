package io.clientele.signals.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever waiting does not mend fails at once: the limit of the tests is far below the hour. */
class TroubleTest {
  private static final Table TABLE = Visit.TABLE;
  private static final Duration LONG = Duration.ofHours(1);
  private static final String CANARY = "canary-ann@example.org";
  private static TestServer server;

  @BeforeEach
  void create() throws Exception {
    server = TestServer.emptied();
    write(server.access(), "ann", 1);
  }

  @Test
  void aWrongPasswordFailsAtOnce() {
    var wrong = new PostgresAccess(server.url(), TestServer.WRITER, CANARY);

    assertTold(
        () -> write(wrong, "bob", 1),
        "user or password are refused (SQL state 28P01)",
        "Give the right ones");
  }

  @Test
  void aMissingPasswordFailsAtOnce() {
    var none = new PostgresAccess(server.url(), TestServer.WRITER, "");

    assertTold(
        () -> write(none, "bob", 1), "user or password are refused (SQL state 08004)", "Give");
  }

  @Test
  void anUnknownDatabaseFailsAtOnce() {
    String url = server.url().replace("/postgres", "/" + CANARY);
    var elsewhere = new PostgresAccess(url, TestServer.WRITER, TestServer.PASSWORD);

    assertTold(() -> write(elsewhere, "bob", 1), "no such database (SQL state 3D000)", "Create it");
  }

  @Test
  void aUserWhoMayNotWriteIsToldWhatToGrant() throws Exception {
    server.run("REVOKE INSERT ON %s FROM %s".formatted(Visit.NAME, TestServer.WRITER));

    assertTold(
        () -> write(server.access(), CANARY, 1), "the user may not (SQL state 42501)", "Grant");
  }

  @Test
  void aColumnThatIsGoneWhileTheJobRunsFailsAtOnce() throws Exception {
    try (var delivery = delivery(server.access())) {
      server.run("ALTER TABLE %s DROP note".formatted(Visit.NAME));
      delivery.add(Visit.row(CANARY, 1));

      assertTold(delivery::send, "the table is not what it was (SQL state 42703)", "Undo");
    }
  }

  @Test
  void aTableThatIsGoneWhileTheJobRunsFailsAtOnce() throws Exception {
    try (var delivery = delivery(server.access())) {
      server.run("DROP TABLE " + Visit.NAME);
      delivery.add(Visit.row(CANARY, 1));

      assertTold(delivery::send, "the table is not what it was (SQL state 42P01)", "Undo");
    }
  }

  @Test
  void aRowThatTheTableRefusesIsNotTold() throws Exception {
    server.run("ALTER TABLE %s ADD CHECK (customer::int > 0) NOT VALID".formatted(Visit.NAME));

    assertTold(
        () -> write(server.access(), CANARY, 1),
        "a row is refused (SQL state 22P02)",
        "The server's log says why.");
  }

  @Test
  void aKeyThatAnotherIndexRefusesIsNotTold() throws Exception {
    server.run("CREATE UNIQUE INDEX ON %s (lower(note))".formatted(Visit.NAME));
    try (var delivery = delivery(server.access())) {
      var rows = new Visit.Rows(TABLE);
      delivery.add(rows.values(new Visit("bob", 1, 1, CANARY, 0)));
      delivery.add(rows.values(new Visit("cid", 1, 1, CANARY, 0)));

      assertTold(
          delivery::send, "a row is refused (SQL state 23505)", "The server's log says why.");
    }
  }

  @Test
  void aServerThatStaysAwayIsWaitedForAsLongAsSaid() {
    var nobody = new PostgresAccess("jdbc:postgresql://localhost:1/" + CANARY, "", CANARY);
    long before = System.nanoTime();

    assertTold(
        () -> database(nobody, Duration.ofMillis(400)).run(connection -> {}),
        "the database is out of reach or overloaded (SQL state 08001)",
        "the job goes on from its last checkpoint");
    assertThat(System.nanoTime() - before).isGreaterThan(400_000_000L);
  }

  @Test
  void aCancelledWaitEndsAtOnce() {
    var nobody = new PostgresAccess("jdbc:postgresql://localhost:1/none", "", "");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> database(nobody, LONG).run(connection -> {}))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void nothingOfAnAccessIsShown() {
    var access = new PostgresAccess("jdbc:postgresql://db-77/marts?password=x1", "ann", CANARY);

    assertThat(access).hasToString("PostgreSQL");
    assertThatThrownBy(() -> new PostgresAccess("jdbc:mysql://" + CANARY, "", ""))
        .hasMessage(
            "Cannot write to PostgreSQL: its URL cannot be read."
                + " Write one such as jdbc:postgresql://db.example.org:5432/marts.");
  }

  @Test
  void limitsArePositive() {
    assertThatThrownBy(() -> new WriteLimits(0, LONG, LONG)).hasMessageContaining("0 rows");
    assertThatThrownBy(() -> new WriteLimits(1, Duration.ofNanos(1), LONG))
        .hasMessageContaining("delay");
  }

  private static void write(PostgresAccess access, String customer, long seenAt) throws Exception {
    try (var delivery = delivery(access)) {
      delivery.add(Visit.row(customer, seenAt));
      delivery.send();
    }
  }

  private static Delivery delivery(PostgresAccess access) throws Exception {
    Database database = database(access, LONG);
    database.run(new TargetTable(TABLE)::prepare);
    return new Delivery(TABLE, Conflict.NewestStays.by("seen_at", TABLE), database);
  }

  private static Database database(PostgresAccess access, Duration outage) {
    return new Database(access, TABLE, outage, System::currentTimeMillis);
  }

  /** One sentence and a remedy, without a value in it, in what caused it or in the log. */
  private static void assertTold(ThrowingCallable work, String reason, String remedy) {
    var told = new StringWriter();
    Handler handler = new Told(told);
    List<Logger> loggers =
        List.of(Logger.getLogger("org.postgresql"), Logger.getLogger("io.clientele"));
    loggers.forEach(logger -> logger.addHandler(handler));
    loggers.forEach(logger -> logger.setLevel(Level.INFO));
    try {
      assertThatThrownBy(work)
          .isInstanceOf(ClienteleException.class)
          .hasMessageStartingWith("Cannot write test.Visit \"s to PostgreSQL: ")
          .hasMessageContaining(reason + ". ")
          .hasMessageContaining(remedy)
          .satisfies(e -> e.printStackTrace(new PrintWriter(told, true)));
    } finally {
      loggers.forEach(logger -> logger.removeHandler(handler));
    }
    assertThat(told.toString()).isNotEmpty().doesNotContain("canary");
  }

  private static final class Told extends Handler {
    private final StringWriter told;

    Told(StringWriter told) {
      this.told = told;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      var out = new PrintWriter(told, true);
      out.println(entry.getMessage() + Arrays.toString(entry.getParameters()));
      if (entry.getThrown() != null) {
        entry.getThrown().printStackTrace(out);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

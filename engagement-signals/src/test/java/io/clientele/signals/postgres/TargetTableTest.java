package io.clientele.signals.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TargetTableTest {
  private static final int WRITERS = 8;
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(WRITERS);
  private static TestServer server;

  @AfterAll
  static void stop() {
    THREADS.shutdown();
  }

  @BeforeEach
  void empty() throws Exception {
    server = TestServer.emptied();
  }

  @Test
  void aTableIsCreatedAsItsContractSays() throws Exception {
    prepare();

    assertThat(described())
        .containsExactly(
            List.of("customer", "text", "t", "who"),
            List.of("seen_at", "timestamp with time zone", "t", "when"),
            List.of("score", "double precision", "t", "how much"),
            List.of("note", "text", "f", "what the customer's said; personal data"),
            List.of("day", "date", "f", "calendar day"),
            List.of("visits", "bigint", "t", "number of visits"),
            List.of("month", "integer", "t", "1 to 12"),
            List.of("select", "boolean", "f", "true where chosen"));
    assertThat(server.rows("SELECT obj_description('%s'::regclass)".formatted(Visit.NAME)))
        .containsExactly(List.of(Visit.TABLE.grain()));
    assertThat(server.rows("SELECT indexdef FROM pg_indexes WHERE schemaname = 'test'"))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row.get(0)).contains("UNIQUE", "(customer)"));
  }

  @RepeatedTest(3)
  void severalWritersCreateItAtOnce() {
    var together = new CyclicBarrier(WRITERS);
    var writers =
        IntStream.range(0, WRITERS)
            .mapToObj(i -> CompletableFuture.runAsync(() -> prepare(together), THREADS))
            .toArray(CompletableFuture[]::new);

    CompletableFuture.allOf(writers).join();
  }

  @Test
  void aTableWithOtherColumnsIsRefused() throws Exception {
    prepare();
    server.run(
        "ALTER TABLE %s ALTER score TYPE real, DROP day, ADD extra text".formatted(Visit.NAME));

    assertThatThrownBy(TargetTableTest::prepare)
        .isInstanceOf(ClienteleException.class)
        .hasMessage(
            "Cannot write test.Visit \"s to PostgreSQL: the contract says"
                + " [score float8 not null, day date], the table has"
                + " [score float4 not null, extra text]."
                + " Alter the table, or drop it: the job creates it when it starts.");
  }

  @Test
  void aTableWithAnotherKeyIsRefused() throws Exception {
    prepare();
    server.run("ALTER TABLE %s DROP CONSTRAINT \"Visit \"\"s_pkey\"".formatted(Visit.NAME));

    assertThatThrownBy(TargetTableTest::prepare)
        .hasMessageContaining(
            "says [customer text not null primary key], the table has [customer text not null]");
  }

  @Test
  void aWriterOfATableThatIsThereNeedsNotBeAllowedToCreateOne() throws Exception {
    server.run(new TableSql(Visit.TABLE).creation());
    server.run("REVOKE CREATE ON DATABASE postgres FROM " + TestServer.WRITER);
    try {
      prepare();
    } finally {
      server.run("GRANT CREATE ON DATABASE postgres TO " + TestServer.WRITER);
    }
  }

  private static void prepare(CyclicBarrier together) {
    try (Connection connection = server.access().connect()) {
      together.await();
      new TargetTable(Visit.TABLE).prepare(connection);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void prepare() throws SQLException {
    try (Connection connection = server.access().connect()) {
      new TargetTable(Visit.TABLE).prepare(connection);
    }
  }

  private static List<List<String>> described() throws SQLException {
    return server.rows(
        """
        SELECT attname, format_type(atttypid, atttypmod), attnotnull, col_description(attrelid, attnum)
        FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0 ORDER BY attnum"""
            .formatted(Visit.NAME));
  }
}

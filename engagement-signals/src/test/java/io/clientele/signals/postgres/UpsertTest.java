package io.clientele.signals.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.table.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpsertTest {
  private static final Conflict NEWEST = Conflict.NewestStays.by("seen_at", Visit.TABLE);
  private static final Conflict FIRST = new Conflict.FirstStays();
  private static TestServer server;

  @BeforeEach
  void create() throws Exception {
    server = TestServer.emptied();
    server.run(new TableSql(Visit.TABLE).creation());
    server.run("GRANT USAGE ON SCHEMA test TO " + TestServer.WRITER);
    server.run("GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA test TO " + TestServer.WRITER);
  }

  @Test
  void everyTypeIsStoredAsItWas() throws Exception {
    long seenAt = 1_700_000_000_123_457L;
    send(NEWEST, row(new Visit("ann", seenAt, 0.1, "it's \\ {\"n\",NULL}", 19_783)));
    send(NEWEST, row(new Visit("bob", 10, Double.NaN, null, 0)));

    assertThat(server.rows("SELECT * FROM " + Visit.NAME + " ORDER BY 1"))
        .containsExactly(
            List.of(
                "ann",
                "2023-11-14 22:13:20.123457+00",
                "0.1",
                "it's \\ {\"n\",NULL}",
                "2024-03-01",
                "3400000000246914",
                "9",
                "f"),
            Collections.unmodifiableList(
                Arrays.asList(
                    "bob", "1970-01-01 00:00:00.00001+00", "NaN", null, null, "20", "10", "t")));
  }

  @Test
  void yearsOfFiveDigitsAndBeforeChristAreStored() throws Exception {
    send(NEWEST, row(new Visit("late", 600_000_000_000_000_001L, 1, null, 7_000_000)));
    send(NEWEST, row(new Visit("early", -63_000_000_000_000_001L, 1, null, -800_000)));

    String exact = "SELECT extract(epoch FROM seen_at), day - date '1970-01-01' FROM ";
    assertThat(server.rows(exact + Visit.NAME + " ORDER BY 1"))
        .containsExactly(
            List.of("-63000000000.000001", "-800000"), List.of("600000000000.000001", "7000000"));
  }

  @Test
  void anOlderRowChangesNothingAndANewerOneReplacesAll() throws Exception {
    send(NEWEST, Visit.row("ann", 20));
    send(NEWEST, Visit.row("ann", 10));
    assertThat(notes()).containsExactly("note 20");

    send(NEWEST, Visit.row("ann", 30));
    assertThat(notes()).containsExactly("note 30");
  }

  @Test
  void ofTwoRowsOfOneVersionTheLastStays() throws Exception {
    send(NEWEST, row(new Visit("ann", 20, 1, "one", 0)), row(new Visit("ann", 20, 1, "two", 0)));
    assertThat(notes()).containsExactly("two");

    send(NEWEST, row(new Visit("ann", 20, 1, "three", 0)));
    assertThat(notes()).containsExactly("three");
  }

  @Test
  void ofOneKeyOnlyTheNewestIsSent() throws Exception {
    send(NEWEST, Visit.row("ann", 20), Visit.row("bob", 5), Visit.row("ann", 10));

    assertThat(notes()).containsExactly("note 20", "note 5");
  }

  @Test
  void aFactStaysAsItCameFirst() throws Exception {
    send(FIRST, Visit.row("ann", 20), Visit.row("ann", 30));
    send(FIRST, Visit.row("ann", 40), Visit.row("bob", 5));

    assertThat(notes()).containsExactly("note 20", "note 5");
  }

  @Test
  void charactersThatPostgresqlDoesNotHaveAreReplaced() throws Exception {
    send(NEWEST, Visit.row("a\0", 1), Visit.row("a\uFFFD", 2), Visit.row("b\uD800", 1));
    send(NEWEST, Visit.row("b?", 2));

    assertThat(server.rows("SELECT customer, visits FROM " + Visit.NAME + " ORDER BY 1"))
        .containsExactly(List.of("a\uFFFD", "4"), List.of("b?", "4"));
  }

  @Test
  void writersOfTheSameRowsDoNotLockEachOtherOut() {
    var up = IntStream.range(0, 2000).mapToObj(i -> Visit.row("c" + i, 1)).toList();
    var down = new ArrayList<>(up);
    Collections.reverse(down);

    CompletableFuture.allOf(repeatedly(up), repeatedly(down)).join();
  }

  @Test
  void aVersionIsAWholeNumberThatEveryRowHasOutsideTheKey() {
    for (String column : List.of("customer", "score", "day", "absent")) {
      assertThatThrownBy(() -> Conflict.NewestStays.by(column, Visit.TABLE))
          .hasMessageEndingWith("has no version column " + column);
    }
  }

  private static CompletableFuture<Void> repeatedly(List<Object[]> rows) {
    return CompletableFuture.runAsync(
        () -> {
          try (Connection connection = server.access().connect()) {
            for (int i = 0; i < 10; i++) {
              new Upsert(Visit.TABLE, NEWEST).send(connection, rows);
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Object[] row(Visit visit) {
    return new Visit.Rows(Visit.TABLE).values(visit);
  }

  private static List<String> notes() throws Exception {
    return server.rows("SELECT note FROM " + Visit.NAME + " ORDER BY customer").stream()
        .map(row -> row.get(0))
        .collect(Collectors.toList());
  }

  private static void send(Conflict conflict, Object[]... rows) throws Exception {
    Table table = Visit.TABLE;
    var batch = new Batch(table, conflict);
    List.of(rows).forEach(batch::add);
    try (Connection connection = server.access().connect()) {
      new Upsert(table, conflict).send(connection, batch.rows());
    }
  }
}

package io.clientele.signals.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class UpsertLawsTest {
  private static final Conflict NEWEST = Conflict.NewestStays.by("seen_at", Visit.TABLE);
  private static TestServer server;
  private static Connection connection;

  @BeforeContainer
  static void start() throws Exception {
    server = TestServer.emptied();
    connection = server.access().connect();
    new TargetTable(Visit.TABLE).prepare(connection);
  }

  @AfterContainer
  static void stop() throws Exception {
    connection.close();
  }

  @Property(tries = 25)
  void shuffledSplitAndReplayedRowsGiveTheNewestOfEachKey(
      @ForAll("visits") List<Visit> visits,
      @ForAll @IntRange(min = 1, max = 9) int size,
      @ForAll long seed)
      throws Exception {
    server.run("TRUNCATE " + Visit.NAME);
    var newest = new TreeMap<String, String>();
    visits.forEach(each -> newest.merge(each.customer(), each.note(), UpsertLawsTest::later));

    write(visits, size);
    var shuffled = new ArrayList<>(visits);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(stored()).isEqualTo(newest);
    write(shuffled, size);
    assertThat(stored()).as("replayed").isEqualTo(newest);

    server.run("TRUNCATE " + Visit.NAME);
    write(shuffled, size);
    assertThat(stored()).as("shuffled").isEqualTo(newest);
  }

  @Provide
  Arbitrary<List<Visit>> visits() {
    var customers = Arbitraries.of("ann", "bob", "cid", "dee", "ann ", "");
    var moments = Arbitraries.longs().between(100, 130);
    return Combinators.combine(customers, moments).as(Visit::of).list().ofMaxSize(60);
  }

  /** Notes tell the version in three digits. */
  private static String later(String one, String other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static void write(List<Visit> visits, int size) throws SQLException {
    var upsert = new Upsert(Visit.TABLE, NEWEST);
    for (int from = 0; from < visits.size(); from += size) {
      var batch = new Batch(Visit.TABLE, NEWEST);
      visits
          .subList(from, Math.min(from + size, visits.size()))
          .forEach(visit -> batch.add(Visit.row(visit.customer(), visit.seenAt())));
      upsert.send(connection, batch.rows());
    }
  }

  private static TreeMap<String, String> stored() throws SQLException {
    var notes = new TreeMap<String, String>();
    server
        .rows("SELECT customer, note FROM " + Visit.NAME)
        .forEach(row -> notes.put(row.get(0), row.get(1)));
    return notes;
  }
}

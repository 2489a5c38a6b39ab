package io.clientele.ingestion.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a table with a column that is raised with every change: each comes, and comes soon. */
class NewRowsTest {
  private static TestDatabase database;

  @TempDir Path folder;
  private People people;

  @BeforeAll
  static void startDatabase() {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @BeforeEach
  void twoPeople() {
    database.run(
        "DROP TABLE IF EXISTS person",
        "CREATE TABLE person (id int PRIMARY KEY, email text, updated_at timestamptz)",
        person(1, "10:00:00"),
        person(2, "11:00:00"));
    people = lookingBack("10 minutes");
  }

  @Test
  void theFirstFetchTakesAllRowsAndTheSecondWhatIsNew() {
    assertThat(people.fetch()).isEmpty();
    assertThat(people.rows()).containsExactly(row(1, "10:00:00"), row(2, "11:00:00"));
    database.run(person(3, "12:00:00"));
    assertThat(people.fetch()).isEmpty();
    assertThat(people.portions()).hasSize(2);
    assertThat(people.lines(people.portions().get(1)))
        .containsExactly("id,email,updated_at", row(2, "11:00:00"), row(3, "12:00:00"));
  }

  @Test
  void whatTellsDeletionsByAbsenceIsNotFetchedInParts() {
    var members =
        new People(folder, database.url(), Map.of("member", People.since("person", "1 hour")));
    assertThat(members.fetch())
        .singleElement()
        .asString()
        .contains("Cannot fetch member of source crm", "Take snapshot of object member out");
    assertThat(members.portions()).isEmpty();
  }

  @Test
  void whereNothingIsNewNothingIsFetched() {
    people.fetch();
    people.fetch();
    assertThat(people.portions()).hasSize(1);
  }

  @Test
  void aChangedRowComesAgain() {
    people.fetch();
    database.run("UPDATE person SET updated_at = '2024-03-01 12:30:00Z' WHERE id = 1");
    people.fetch();
    assertThat(people.rows()).contains(row(1, "12:30:00"));
  }

  @Test
  void aRowThatIsCommittedLateWithTheLastMarkComes() throws SQLException {
    people = lookingBack("0 seconds");
    committedAfterAFetch(person(3, "11:00:00"));
    assertThat(people.rows()).contains(row(3, "11:00:00"));
  }

  @Test
  void aRowThatIsCommittedLateWithAnEarlierMarkComesWithinTheLookback() throws SQLException {
    committedAfterAFetch(person(3, "10:51:00"));
    assertThat(people.rows()).contains(row(3, "10:51:00"));
  }

  @Test
  void aLateRowThatTakesTheNumberOfADeletedOneComesWithTheNextChange() throws SQLException {
    database.run(person(3, "11:00:00"));
    committedAfterAFetch(person(4, "10:55:00"), "DELETE FROM person WHERE id = 3");
    assertThat(people.rows()).doesNotContain(row(4, "10:55:00"));
    database.run(person(5, "19:00:00"));
    people.fetch();
    assertThat(people.rows()).contains(row(4, "10:55:00"), row(5, "19:00:00"));
  }

  @Test
  void rowsWithoutAMarkAreSaidAndTheOthersCome() {
    database.run(
        "INSERT INTO person VALUES (3, 'c@example.com', NULL), (4, 'd@example.com', 'infinity')");
    assertThat(people.fetch())
        .singleElement()
        .asString()
        .contains("person of source crm", "2 rows", "updated_at is empty or infinite")
        .contains("leave `since` out");
    assertThat(people.rows()).hasSize(2);
    people.fetch();
    assertThat(people.portions()).hasSize(1);
  }

  @Test
  void portionsAreCutAndAKilledFetchIsTakenUpBehindTheLastOne() throws IOException {
    for (int i = 3; i <= 10; i++) {
      database.run(person(i, "12:00:0" + (i - 3)));
    }
    people = lookingBack("0 seconds");
    people.fetch(4);
    assertThat(people.portions()).hasSize(3);
    assertThat(people.rows()).hasSize(10).doesNotHaveDuplicates();

    people.remove(people.portions().get(2));
    Files.writeString(people.file(".person.unfinished"), "half a portion");
    people.fetch(4);
    assertThat(people.portions()).hasSize(3);
    assertThat(people.rows()).hasSize(11).contains(row(8, "12:00:05"), row(10, "12:00:07"));
  }

  @Test
  void manyRowsWithOneMarkAreNoObstacle() {
    database.run(
        "INSERT INTO person SELECT n, 'x', '2024-03-01 12:00Z' FROM generate_series(3, 30) n");
    people.fetch(5);
    assertThat(people.rows()).hasSize(30);
    people.fetch(5);
    assertThat(people.rows()).hasSize(30);
  }

  @Test
  void anotherTableIsFetchedFromItsFirstRowOn() {
    people.fetch();
    database.run("DROP VIEW IF EXISTS adult", "CREATE VIEW adult AS SELECT * FROM person");
    new People(folder, database.url(), Map.of("person", People.since("adult", "0 seconds")))
        .fetch();
    assertThat(people.rows()).hasSize(4);
    database.run("DROP VIEW adult");
  }

  @Test
  void aColumnThatHoldsSomethingElseNowIsSaid() {
    people.fetch();
    database.run("ALTER TABLE person ALTER updated_at TYPE date");
    people = lookingBack("1 day");
    assertThat(people.fetch())
        .singleElement()
        .asString()
        .contains("holds days now", "fetched/crm/person~", "away");
  }

  @Test
  void numbersAndDaysAreMarksToo() {
    database.run("ALTER TABLE person ALTER updated_at TYPE numeric USING id + 0.5");
    people = lookingBack("0");
    assertThat(people.fetch()).isEmpty();
    assertThat(people.portions()).singleElement().asString().contains("~2.5~1.csv.gz");
    database.run("INSERT INTO person VALUES (3, 'x', 3), (4, 'x', 'NaN')");
    assertThat(people.fetch()).singleElement().asString().contains("1 rows");
    assertThat(people.rows()).hasSize(4);
  }

  /** Fetches while a transaction is open, and again when it is committed. */
  private void committedAfterAFetch(String... statements) throws SQLException {
    try (Connection late = database.connect();
        var statement = late.createStatement()) {
      late.setAutoCommit(false);
      for (String each : statements) {
        statement.execute(each);
      }
      people.fetch();
      late.commit();
    }
    people.fetch();
  }

  private People lookingBack(String time) {
    return new People(folder, database.url(), Map.of("person", People.since("person", time)));
  }

  private static String person(int id, String time) {
    return "INSERT INTO person VALUES (%d, '%d@example.com', '2024-03-01 %s+00')"
        .formatted(id, id, time);
  }

  private static String row(int id, String time) {
    return "%d,%d@example.com,2024-03-01T%sZ".formatted(id, id, time);
  }
}

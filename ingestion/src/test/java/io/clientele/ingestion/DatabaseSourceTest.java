package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.ops.Run;
import io.clientele.ingestion.fetch.People;
import io.clientele.ingestion.fetch.TestDatabase;
import io.clientele.lake.JobRun;
import io.clientele.lake.Origin;
import io.clientele.lake.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a database go the way of rows in files, and each counts once. */
class DatabaseSourceTest {
  private static final String BALANCE =
      "SELECT sum(rows_in) AS rows_in, sum(accepted) AS accepted, sum(quarantined) AS quarantined,"
          + " sum(duplicates) AS duplicates, sum(suppressed) AS suppressed FROM ops_reconciliation"
          + " WHERE source = 'crm'";

  @TempDir Path folder;
  private TestDatabase database;
  private Ingestion ingestion;

  @BeforeEach
  void ingestThreePeopleBesideAShop() throws IOException {
    database = TestDatabase.start();
    database.run(
        "CREATE TABLE person (id int, name text, email text, updated_at timestamptz)",
        "INSERT INTO person VALUES (1, 'Ada', 'ada@example.com', '2024-03-01 10:00Z'),"
            + " (2, 'Bob', 'bob@example.com', '2024-03-01 11:00Z'),"
            + " (NULL, 'Nobody', 'nobody@example.com', '2024-03-01 09:00Z')");
    var days = new ShopDays(folder.resolve("shop"));
    days.write("day1.csv", ShopDays.line("1", "A", 2, "17850.0"));
    ingestion = from(Map.of("person", People.since("person", "1 hour")), days.source());
    assertThat(run().get("raw").problems()).isEmpty();
  }

  @AfterEach
  void stopDatabase() {
    database.close();
  }

  @Test
  void theBooksOfAPortionBalance() {
    assertThat(books()).isEqualTo("[3,2,1,0,0]");
    assertThat(names()).containsExactly("Ada", "Bob");
    assertThat(run().get("raw").rowsIn()).isZero();
  }

  @Test
  void aLaterChangeWinsAndRowsSeenAgainAreDuplicates() {
    database.run(
        "UPDATE person SET name = 'Ada Lovelace', updated_at = '2024-03-01 12:00Z' WHERE id = 1");
    run();
    assertThat(books()).isEqualTo("[5,3,1,1,0]");
    assertThat(names()).containsExactly("Ada Lovelace", "Bob");
  }

  @Test
  void aRowThatATableReadWholeLostIsDeleted() {
    database.run("CREATE TABLE member (id int)", "INSERT INTO member VALUES (7), (8), (9)");
    ingestion = from(Map.of("member", Origin.whole("member")));
    run();
    database.run("DELETE FROM member WHERE id = 8");
    run();
    assertThat(
            ingestion
                .lake()
                .read(CustomerRecord.TABLE)
                .where("is_deleted")
                .select(SourceColumns.SOURCE_OBJECT, SourceColumns.SOURCE_KEY)
                .collectAsList())
        .hasToString("[[member,8]]");
  }

  @Test
  void aStoppedDatabaseIsSaidAndOtherSourcesGoOn() throws IOException {
    database.close();
    new ShopDays(folder.resolve("shop")).write("day2.csv", ShopDays.line("2", "B", 1, "17850.0"));
    JobRun raw = run().get("raw");
    assertThat(raw.problems())
        .singleElement()
        .asString()
        .contains("Cannot fetch source crm", "does not answer", "host and port in `path`");
    assertThat(raw.status()).isEqualTo(JobRun.Status.SUCCEEDED);
    assertThat(raw.rowsIn()).isEqualTo(1);
    assertThat(ingestion.count("ops.run", " WHERE status = '" + Run.PARTIAL + "'")).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsSaidAndNoPasswordStandsAnywhere() throws IOException {
    database.run("ALTER ROLE " + TestDatabase.USER + " PASSWORD 'another'");
    List<String> problems;
    String logged;
    try (var log = CapturedLog.begin()) {
      problems = run().get("raw").problems();
      logged = log.text();
    }
    assertThat(problems).singleElement().asString().contains("refuses the user or the password");
    assertThat(logged).hasSizeGreaterThan(1000);
    assertThat(problems + logged).doesNotContain(TestDatabase.PASSWORD);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSizeGreaterThan(20)
          .noneMatch(DatabaseSourceTest::holdsThePassword);
    }
  }

  /**
   * @param tables of the database, by object
   */
  private Ingestion from(Map<String, Origin> tables, Source... others) {
    Source people = People.source(folder, database.url(), tables, People.CONNECTION);
    return new Ingestion(
        People.ENVIRONMENT,
        folder,
        Stream.concat(Stream.of(people), Stream.of(others)).toArray(Source[]::new));
  }

  private Map<String, JobRun> run() {
    return ingestion.run(List.of("raw", "customer_record"));
  }

  private static boolean holdsThePassword(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains(TestDatabase.PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String books() {
    return ingestion.first(BALANCE, "ops.reconciliation").toString();
  }

  private List<String> names() {
    return ingestion
        .lake()
        .read(CustomerRecord.TABLE)
        .where("source = 'crm'")
        .orderBy(CustomerRecord.FULL_NAME)
        .select(CustomerRecord.FULL_NAME)
        .collectAsList()
        .stream()
        .map((Row row) -> row.getString(0))
        .toList();
  }
}

package io.clientele.ingestion.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.Origin;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables without a column that tells what is new, and tables that are named or shaped oddly. */
class WholeTableTest {
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
        "DROP SCHEMA public CASCADE",
        "CREATE SCHEMA public",
        "CREATE TABLE person (id int, email text)",
        "INSERT INTO person VALUES (1, 'a@example.com'), (2, NULL)");
    people = from("person");
  }

  @Test
  void theWholeTableComesOnceWhileItStaysTheSame() {
    assertThat(people.fetch(1)).isEmpty();
    assertThat(people.rows()).containsExactly("1,a@example.com", "2,");
    database.run("UPDATE person SET id = 1 WHERE id = 1");
    people.fetch();
    assertThat(people.portions()).singleElement().asString().contains("~000001~", "~whole.csv.gz");
  }

  @Test
  void aChangedTableComesAsAWholeEvenWhereItIsWhatItOnceWas() {
    people.fetch();
    database.run("DELETE FROM person WHERE id = 2");
    people.fetch();
    assertThat(people.lines(people.portions().get(1)))
        .containsExactly("id,email", "1,a@example.com");
    database.run("INSERT INTO person VALUES (2, NULL)");
    people.fetch();
    assertThat(people.portions()).hasSize(3);
  }

  @Test
  void anEmptyTextDiffersFromNone() {
    people.fetch();
    database.run("UPDATE person SET email = '' WHERE id = 2");
    people.fetch();
    assertThat(people.portions()).hasSize(2);
  }

  @Test
  void valuesOfEveryTypeBecomeTextsThatProfilesRead() {
    database.run(
        "DROP TABLE person",
        """
        CREATE TABLE person AS SELECT 1::bigint AS id, 'Ada "A", B' || chr(10) || 'x' AS email,
          '2024-03-01 10:15:00.25+02'::timestamptz AS moment, '2024-03-01 10:15'::timestamp AS local,
          '2024-03-01'::date AS day, 12345678901234567890.10::numeric AS amount, true AS yes,
          ARRAY[1,2] AS list, '{"a": 1}'::jsonb AS json
        """);
    assertThat(people.fetch()).isEmpty();
    assertThat(String.join("\n", people.lines(people.portions().get(0))))
        .isEqualTo(
            """
            id,email,moment,local,day,amount,yes,list,json
            1,"Ada ""A"", B
            x",2024-03-01T08:15:00.250Z,2024-03-01T10:15:00,2024-03-01,12345678901234567890.10,t,\
            "{1,2}","{""a"": 1}"\
            """);
  }

  @Test
  void rowsThatRepeatThemselvesWithoutEndArePackedNoBetterThanReadersTrust() {
    database.run("INSERT INTO person SELECT 7, repeat('x', 1000) FROM generate_series(1, 30000)");
    assertThat(people.fetch()).isEmpty();
    long packed = people.file(people.portions().get(0)).toFile().length();
    assertThat(packed).isGreaterThan(30_000_000 / 150);
    assertThat(people.rows()).hasSize(30_002);
  }

  @Test
  void aHostileNameIsANameLikeOthers() {
    String name = "x\"; DROP TABLE person; --";
    assertThat(from(name).fetch())
        .singleElement()
        .asString()
        .contains("there is no table or view", "Nearest: person");
    database.run(
        "CREATE TABLE \"x\"\"; DROP TABLE person; --\" (id int, email text, \"a\"\"; --\" int)",
        "INSERT INTO \"x\"\"; DROP TABLE person; --\" VALUES (9, 'x', 1)");
    assertThat(from(name).fetch()).isEmpty();
    Origin hostile = new Origin(name, Optional.of("a\"; --"), Optional.empty());
    assertThat(new People(folder, database.url(), Map.of("person", hostile)).fetch()).isEmpty();
    assertThat(people.fetch()).isEmpty();
    assertThat(people.rows()).contains("9,x,1", "1,a@example.com");
  }

  @Test
  void tablesAreFoundInTheirSchemas() {
    database.run(
        "CREATE SCHEMA IF NOT EXISTS shop",
        "DROP TABLE IF EXISTS shop.person",
        "CREATE TABLE shop.person (id int, email text)",
        "CREATE SCHEMA IF NOT EXISTS crm",
        "CREATE OR REPLACE VIEW crm.lead AS SELECT * FROM shop.person",
        "CREATE OR REPLACE VIEW shop.lead AS SELECT * FROM shop.person",
        "INSERT INTO shop.person VALUES (5, 'shop')");
    from("person").fetch();
    assertThat(people.rows()).contains("1,a@example.com").doesNotContain("5,shop");
    assertThat(from("shop.person").fetch()).isEmpty();
    assertThat(people.rows()).contains("5,shop");
    assertThat(from("lead").fetch()).singleElement().asString().contains("crm.lead", "shop.lead");
  }

  @Test
  void whatIsNotThereIsAnsweredWithTheNearestNames() {
    assertThat(from("persons").fetch())
        .singleElement()
        .asString()
        .contains("Cannot fetch person of source crm: there is no table or view persons", "person");
    assertThat(new People(folder, database.url(), Map.of("persn", Origin.whole("person"))).fetch())
        .singleElement()
        .asString()
        .contains("has no such object", "Nearest: person");
    Origin wrong = new Origin("person", Optional.of("emial"), Optional.empty());
    assertThat(new People(folder, database.url(), Map.of("person", wrong)).fetch())
        .singleElement()
        .asString()
        .contains("column emial of `since` is not there", "Nearest: email");
    database.run("ALTER TABLE person RENAME email TO mail");
    assertThat(people.fetch())
        .singleElement()
        .asString()
        .contains("lacks columns of the object: email", "Nearest to email: mail");
  }

  @Test
  void aTextIsNoMarkAndALookbackHasAUnit() {
    assertThat(since("email", Optional.empty()).fetch())
        .singleElement()
        .asString()
        .contains("holds neither moments nor days nor numbers");
    assertThat(since("id", Optional.of("2 hours")).fetch())
        .singleElement()
        .asString()
        .contains("cannot look back '2 hours' among whole numbers");
  }

  @Test
  void rowsThatAreToldApartByTheirPositionAreNotCutIntoPortions() {
    database.run("CREATE TABLE visit (order_no int, email text, no serial)");
    Origin cut = new Origin("visit", Optional.of("no"), Optional.empty());
    assertThat(new People(folder, database.url(), Map.of("visit", cut)).fetch())
        .singleElement()
        .asString()
        .contains("by their position within an order", "without `since`");
    Map<String, Origin> whole = Map.of("visit", Origin.whole("visit"));
    assertThat(new People(folder, database.url(), whole).fetch())
        .singleElement()
        .asString()
        .contains("without a primary key");
    database.run("ALTER TABLE visit ADD PRIMARY KEY (no)");
    assertThat(new People(folder, database.url(), whole).fetch()).isEmpty();
  }

  private People from(String table) {
    return new People(folder, database.url(), Map.of("person", Origin.whole(table)));
  }

  private People since(String column, Optional<String> lookback) {
    Origin origin = new Origin("person", Optional.of(column), lookback);
    return new People(folder, database.url(), Map.of("person", origin));
  }
}

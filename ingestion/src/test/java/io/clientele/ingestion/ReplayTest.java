package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.ingestion.replay.QuarantineReplay;
import io.clientele.ingestion.replay.QuarantineReplay.Given;
import io.clientele.lake.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that could not be accepted are given back, repaired or under a better profile. */
class ReplayTest {
  private static final String HEADER =
      "Name,Email,Created at,Currency,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku";
  private static final String ORDERS =
      HEADER
          + """

          #1,ada@example.org,2011-12-01 10:00:00 +0000,GBP,2,Cup,3.50,CUP
          #1,,,,many,Jug,9.00,JUG
          #1,,,,1,Lid,1.25,LID
          #2,bob@example.org,2011-12-02 10:00:00 +0000,GBP,1,Tin,4.00,TIN,too,much
          """;
  private static final String CLUB =
      """
      objects:
        member:
          header: [Id, Name, Joined]
          tables:
            customer_record:
              key: Id
              columns:
                kind: {value: person}
                full_name: Name
                birth_date: {date: Joined, formats: [%s]}
      """;
  private static final String BOOKS =
      """
      SELECT file, rows_in, accepted, quarantined, duplicates, suppressed
      FROM ops_reconciliation WHERE object = '%s' ORDER BY file, run_id""";

  @TempDir Path folder;
  private Path shop;
  private Ingestion ingestion;

  @BeforeEach
  void ingestOrdersWithDefects() throws IOException {
    shop = Files.createDirectories(folder.resolve("shop"));
    Files.writeString(shop.resolve("orders.csv"), ORDERS);
    ingestion = new Ingestion(folder, new Source("shop", "shop-orders", shop.toString()));
    ingestion.run();
  }

  @Test
  void aRepairedLineTakesThePlaceAndTheOrderThatItHad() throws IOException {
    Row jug = refused("decimal");
    Given given =
        replay()
            .repaired(ingestion.repairs(jug.getString(0), jug.getString(1).replace("many", "3")));
    assertThat(given).isEqualTo(new Given(1, 0, 0));

    ingestion.run();

    assertThat(
            lines(
                "SELECT line_no, product_id, quantity, currency, day(sold_at) FROM core_sale ORDER BY 1",
                "core.sale"))
        .containsExactly("1 CUP 2.000 GBP 1", "2 JUG 3.000 GBP 1", "3 LID 1.000 GBP 1");
    assertThat(
            ingestion
                .first("SELECT count(DISTINCT customer_id) FROM core_sale", "core.sale")
                .getLong(0))
        .isEqualTo(1);
    assertThat(books())
        .containsExactly(
            "orders.csv 4 2 2 0 0", "plain_order_line~replayed~000001.jsonl.gz 1 1 0 0 0");
  }

  @Test
  void aLineThatCouldNotBeSplitIsTakenAsItsFileHasIt() throws IOException {
    Row tin = refused("field_count");
    replay()
        .repaired(
            ingestion.repairs(
                tin.getString(0),
                "#2,bob@example.org,2011-12-02 10:00:00 +0000,GBP,1,Tin,4.00,TIN"));
    ingestion.run();
    assertThat(lines("SELECT product_id FROM core_sale WHERE line_no < 0", "core.sale"))
        .containsExactly("TIN");
  }

  @Test
  void whatIsGivenBackOnceIsNotGivenBackTwice() throws IOException {
    Row jug = refused("decimal");
    Path repairs = ingestion.repairs(jug.getString(0), jug.getString(1).replace("many", "3"));
    replay().repaired(repairs);
    assertThat(replay().repaired(repairs)).isEqualTo(new Given(0, 1, 0));
    assertThat(replay().asTheyCame(Optional.empty(), Optional.empty()))
        .isEqualTo(new Given(0, 0, 1));
  }

  @Test
  void aRowThatAFileNamesTwiceIsGivenBackOnce() throws IOException {
    Row jug = refused("decimal");
    Path repairs = ingestion.repairs(jug.getString(0), jug.getString(1).replace("many", "3"));
    List<String> written = Files.readAllLines(repairs);
    Files.write(repairs, List.of(written.get(0), written.get(1), written.get(1)));
    assertThat(replay().repaired(repairs)).isEqualTo(new Given(1, 1, 0));
  }

  @Test
  void aRowThatStillDoesNotFitIsRefusedAnewAndKeepsItsPlace() throws IOException {
    replay().asTheyCame(Optional.of("shop"), Optional.of("decimal"));
    ingestion.run();
    assertThat(books()).contains("plain_order_line~replayed~000001.jsonl.gz 1 0 1 0 0");

    Row again =
        ingestion.first(
            "SELECT quarantine_id, payload FROM ops_quarantine WHERE file LIKE 'plain_order_line~%'",
            "ops.quarantine");
    replay()
        .repaired(ingestion.repairs(again.getString(0), again.getString(1).replace("many", "3")));
    ingestion.run();
    assertThat(lines("SELECT product_id FROM core_sale WHERE line_no = 2", "core.sale"))
        .containsExactly("JUG");
  }

  @Test
  void rowsAreTakenInUnderAProfileThatWasCorrected() throws IOException {
    Path joined = folder.resolve("joined");
    Files.createDirectories(joined);
    Files.writeString(joined.resolve("a.csv"), "Id,Name,Joined,Colour\n7,Ada,31/12/2011,red\n");
    Files.writeString(folder.resolve("club.yml"), CLUB.formatted("MM/dd/yyyy"));
    var club = new Ingestion(folder, new Source("club", "club.yml", joined.toString()));
    club.run();
    assertThat(club.count("core.customer_record", " WHERE source = 'club'")).isZero();

    Files.writeString(folder.resolve("club.yml"), CLUB.formatted("dd/MM/yyyy"));
    var replay = new QuarantineReplay(club.workspace(), Instant.parse("2024-03-05T06:00:00Z"));
    assertThat(replay.asTheyCame(Optional.of("club"), Optional.empty()).rows()).isEqualTo(1);
    club.run();

    Row ada =
        club.first(
            "SELECT full_name, birth_date FROM core_customer_record WHERE source = 'club'",
            "core.customer_record");
    assertThat(ada.mkString(" ")).isEqualTo("Ada 2011-12-31");
    Row raw =
        club.sql("SELECT * FROM delta.`%s/lake/raw/club_member`".formatted(folder))
            .where("_origin IS NOT NULL")
            .first();
    assertThat(raw.<String>getAs("_more")).isEqualTo("{\"Colour\":\"red\"}");
  }

  @Test
  void aRowThatCameAgainSinceIsNotUndone() throws IOException {
    Files.writeString(shop.resolve("orders.csv"), ORDERS.replace("many", "7"));
    ingestion.run();
    Row jug = refused("decimal");
    replay().repaired(ingestion.repairs(jug.getString(0), jug.getString(1).replace("many", "3")));
    ingestion.run();
    assertThat(lines("SELECT quantity FROM core_sale WHERE product_id = 'JUG'", "core.sale"))
        .containsExactly("7.000");
    assertThat(books()).contains("plain_order_line~replayed~000001.jsonl.gz 1 0 0 0 1");
  }

  @Test
  void aRowThatComesAgainInTheSameRunStandsInNobodysWay() throws IOException {
    Row jug = refused("decimal");
    replay().repaired(ingestion.repairs(jug.getString(0), jug.getString(1).replace("many", "3")));
    Files.writeString(shop.resolve("orders.csv"), ORDERS.replace("many", "7"));
    ingestion.run();
    assertThat(lines("SELECT line_no, product_id, quantity FROM core_sale ORDER BY 1", "core.sale"))
        .containsExactly("1 CUP 2.000", "2 JUG 7.000", "3 LID 1.000");
  }

  @Test
  void aFileWithARowThatCannotBeUsedGivesNothingBack() throws IOException {
    Row jug = refused("decimal");
    Path unknown = ingestion.repairs("0000", "{}");
    assertThatThrownBy(() -> replay().repaired(unknown))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("line 2 names no row of the quarantine");
    Path noRow = ingestion.repairs(jug.getString(0), "many jugs");
    assertThatThrownBy(() -> replay().repaired(noRow))
        .hasMessageContaining("payload on line 2")
        .hasMessageNotContaining("jugs");
    assertThat(folder.resolve("replayed")).doesNotExist();
  }

  private QuarantineReplay replay() {
    return new QuarantineReplay(ingestion.workspace(), Instant.parse("2024-03-05T06:00:00Z"));
  }

  private Row refused(String rule) {
    return ingestion.first(
        "SELECT quarantine_id, payload FROM ops_quarantine WHERE rule = '%s' AND file = 'orders.csv'"
            .formatted(rule),
        "ops.quarantine");
  }

  private List<String> books() {
    return lines(BOOKS.formatted("plain_order_line"), "ops.reconciliation");
  }

  private List<String> lines(String query, String table) {
    return ingestion.sql(query, table).collectAsList().stream()
        .map(row -> row.toSeq().mkString(" "))
        .toList();
  }
}

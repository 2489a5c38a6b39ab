package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.ops.Quarantine;
import io.clientele.ingestion.fetch.People;
import io.clientele.ingestion.fetch.TestBroker;
import io.clientele.lake.JobRun;
import io.clientele.lake.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages go the way of lines in files, and each counts once. */
class TopicSourceTest {
  @TempDir Path folder;
  private TestBroker broker;
  private Ingestion ingestion;

  @BeforeEach
  void startBroker() throws IOException {
    broker = TestBroker.start(folder);
    broker.create("people", 1);
    Map<String, Origin> objects = Map.of("person", Origin.whole("people"));
    ingestion = new Ingestion(folder, People.source(folder, broker.url(), objects, Map.of()));
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void whatIsNoPersonIsInQuarantineUnderItsTopicPartitionAndOffset() {
    broker.send("people", (byte[]) null);
    broker.send("people", "not JSON", person(1, "Ada", "10:00"), "{\"name\": \"Nobody\"}");
    assertThat(run().problems()).isEmpty();
    assertThat(books()).isEqualTo("[4,1,3,0,0]");
    assertThat(refused())
        .extracting(row -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3))
        .containsExactly("1 json null", "2 json not JSON", "4 key {\"name\":\"Nobody\"}");
    assertThat(refused())
        .extracting(row -> row.getString(0))
        .allMatch(file -> file.matches("person~people~.{22}~0~0{20}-0{19}3\\.jsonl\\.gz"));
  }

  @Test
  void aLaterMessageWinsAndNoneIsReadTwice() {
    broker.send("people", person(1, "Ada", "10:00"), person(2, "Bob", "10:00"));
    assertThat(run().rowsIn()).isEqualTo(2);
    broker.send("people", person(1, "Ada Lovelace", "12:00"), person(2, "Old Bob", "09:00"));
    assertThat(run().rowsIn()).isEqualTo(2);
    assertThat(run().rowsIn()).isZero();
    assertThat(books()).isEqualTo("[4,3,0,0,1]");
    assertThat(
            ingestion
                .lake()
                .read(CustomerRecord.TABLE)
                .orderBy(CustomerRecord.FULL_NAME)
                .select(CustomerRecord.FULL_NAME)
                .collectAsList())
        .hasToString("[[Ada Lovelace], [Bob]]");
  }

  @Test
  void aPasswordForTheBrokersStandsInNoErrorAndNoLog() {
    Map<String, String> secrets =
        Map.of(
            "security.protocol", "SASL_PLAINTEXT",
            "sasl.mechanism", "PLAIN",
            "sasl.jaas.config", "${ENV:JAAS}",
            "default.api.timeout.ms", "3000",
            "request.timeout.ms", "2000");
    Map<String, Origin> objects = Map.of("person", Origin.whole("people"));
    var refused =
        new Ingestion(
            Map.of("JAAS", "No.such.Module required password=\"canary-77\";"),
            folder,
            People.source(folder, broker.url(), objects, secrets));
    try (var log = CapturedLog.begin()) {
      JobRun raw = refused.run(List.of("raw")).get("raw");
      assertThat(raw.problems()).singleElement().asString().contains("client refuses `connection`");
      assertThat(raw.problems() + log.text())
          .contains("sasl.jaas.config = [hidden]")
          .doesNotContain("canary");
    }
  }

  private JobRun run() {
    return ingestion.run(List.of("raw", "customer_record")).get("raw");
  }

  private List<Row> refused() {
    return ingestion
        .lake()
        .read(Quarantine.TABLE)
        .orderBy(Quarantine.LINE)
        .select(Quarantine.FILE, Quarantine.LINE, Quarantine.RULE, Quarantine.PAYLOAD)
        .collectAsList();
  }

  private String books() {
    return ingestion
        .first(
            "SELECT sum(rows_in) AS i, sum(accepted) AS a, sum(quarantined) AS q,"
                + " sum(duplicates) AS d, sum(suppressed) AS s FROM ops_reconciliation",
            "ops.reconciliation")
        .toString();
  }

  private static String person(int id, String name, String time) {
    return "{\"id\": %d, \"name\": \"%s\", \"email\": \"%d@example.com\", \"updated_at\": \"2024-03-01T%s:00Z\"}"
        .formatted(id, name, id, time);
  }
}

package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.RecordRow.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.IdentityDecision;
import io.clientele.ingestion.identity.IdentityResolution.Stages;
import io.clientele.lake.testing.TableRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class IdentityResolutionTest {
  private static final String[] GIVEN = "ann bob carla dieter elena frank gita hugo".split(" ");
  private static final String[] FAMILY =
      "walker nowak oshea petrov quist rossi sandoval tanaka ueda virtanen".split(" ");
  private static final String[] CITIES = "hull leeds york bath truro".split(" ");

  @Test
  void aSlipInTheNameAndAMoveKeepAPersonOneCustomer() {
    Map<String, String> ids = ids(resolve(town(), List.of(), null));
    assertThat(ids.get("0")).isEqualTo(ids.get("0-again"));
    assertThat(ids.get("0")).isNotEqualTo(ids.get("1"));
  }

  @Test
  void aProbableMergeSaysWhatAgreedAndHowLikelyItIs() {
    Row row = row(resolve(town(), List.of(), null), "0-again");
    assertThat(row.<String>getAs(CustomerIdentity.RULE)).isEqualTo("probable");
    assertThat(row.<String>getAs(CustomerIdentity.EVIDENCE))
        .matches("crm:0 [01]\\.\\d{4} .*birth_date.*");
  }

  @Test
  void theOrderOfRecordsDoesNotMatter() {
    List<RecordRow> shuffled = new ArrayList<>(town());
    Collections.shuffle(shuffled, new Random(5));
    assertThat(ids(resolve(shuffled, List.of(), null)))
        .isEqualTo(ids(resolve(town(), List.of(), null)));
  }

  @Test
  void aRecordFarFromAllOthersChangesNoId() {
    Dataset<Row> before = resolve(town(), List.of(), null).localCheckpoint();
    List<RecordRow> more = new ArrayList<>(town());
    more.add(person("far").named("xochitl", "zzyzx").born("1901-01-01").in("ushuaia"));
    assertThat(ids(resolve(more, List.of(), before))).containsAllEntriesOf(ids(before));
  }

  @Test
  void aDecisionHoldsInEveryLaterRun() {
    Dataset<Row> first = resolve(town(), List.of(), null).localCheckpoint();
    var decisions =
        List.of(
            decision("crm:0", "crm:0-again", IdentityDecision.DIFFERENT),
            decision("crm:3", "crm:4", IdentityDecision.SAME));
    Dataset<Row> second = resolve(town(), decisions, first).localCheckpoint();
    Map<String, String> third = ids(resolve(town(), decisions, second));
    assertThat(third).isEqualTo(ids(second));
    assertThat(third.get("0")).isNotEqualTo(third.get("0-again"));
    assertThat(third.get("3")).isEqualTo(third.get("4"));
    assertThat(row(second, "4").<String>getAs(CustomerIdentity.RULE)).isEqualTo("decided");
  }

  @Test
  void peopleWhoShareAnAddressButNeitherNameNorBirthdayStayApart() {
    List<RecordRow> records = new ArrayList<>(town());
    records.add(person("d1").named("zelda", "moore").born("1950-02-03").at("info@desk.example"));
    records.add(person("d2").named("olaf", "kraus").born("1987-11-21").at("info@desk.example"));
    Map<String, String> ids = ids(resolve(records, List.of(), null));
    assertThat(ids.get("d1")).isNotEqualTo(ids.get("d2"));
  }

  @Test
  void longChainsOfDeclaredLinksAreOneCustomer() {
    List<RecordRow> chain =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    person("%03d".formatted(i * 7 % 300))
                        .declaredSameAs("%03d".formatted((i + 1) * 7 % 300)))
            .toList();
    assertThat(ids(resolve(chain, List.of(), null)).values().stream().distinct()).hasSize(1);
  }

  @Test
  void recordsThatSayNothingAreNotCompared() {
    List<RecordRow> keysOnly = IntStream.range(0, 20).mapToObj(i -> person("k" + i)).toList();
    assertThat(ProbableLinks.among(RecordRow.dataset(keysOnly))).isEmpty();
    assertThat(ids(resolve(keysOnly, List.of(), null)).values())
        .doesNotHaveDuplicates()
        .hasSize(20);
  }

  /** Two hundred strangers, and every tenth of them once more with a slip and a new city. */
  private static List<RecordRow> town() {
    var records = new ArrayList<RecordRow>();
    for (int i = 0; i < 200; i++) {
      String given = GIVEN[i % GIVEN.length];
      String family = FAMILY[i * 7 / 3 % FAMILY.length] + (char) ('a' + i % 23);
      String day = "19%02d-%02d-%02d".formatted(40 + i * 13 % 50, 1 + i % 12, 1 + i * 11 % 28);
      records.add(person("" + i).named(given, family).born(day).in(CITIES[i % CITIES.length]));
      if (i % 10 == 0) {
        String slip =
            family.substring(0, 2) + family.charAt(3) + family.charAt(2) + family.substring(4);
        records.add(
            person(i + "-again")
                .named(given, slip)
                .born(day)
                .in(CITIES[(i / 10 + 1) % CITIES.length]));
      }
    }
    return records;
  }

  private static TableRow decision(String one, String other, String verdict) {
    return new TableRow(IdentityDecision.TABLE)
        .set(IdentityDecision.ONE_KEY, one)
        .set(IdentityDecision.OTHER_KEY, other)
        .set(IdentityDecision.VERDICT, verdict);
  }

  private static Dataset<Row> resolve(
      List<RecordRow> records, List<TableRow> decisions, Dataset<Row> known) {
    var input =
        new IdentityResolution.Input(
            RecordRow.dataset(records),
            TableRow.dataset(CustomerLink.TABLE, List.of()),
            TableRow.dataset(IdentityDecision.TABLE, decisions),
            known,
            Timestamp.from(Instant.EPOCH));
    return IdentityResolution.of(input, Stages.ALL).rows();
  }

  private static Row row(Dataset<Row> rows, String key) {
    return rows.where("source = 'crm' AND source_key = '" + key + "'").first();
  }

  private static Map<String, String> ids(Dataset<Row> rows) {
    return rows.where("source = 'crm'").collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getAs(CustomerIdentity.SOURCE_KEY),
                row -> row.getAs(CustomerIdentity.CUSTOMER_ID)));
  }
}

package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.lake.JobRun;
import io.clientele.lake.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Salesforce as two tools write it, through the real jobs: the samples of Data Loader (capitals,
 * Windows text) and a replication tool's tables (snake case, scrambled texts).
 */
class SalesforceExportsTest {
  private static final String LOADED = " WHERE source = 'loader'";
  private static final String REPLICATED = " WHERE source = 'replica'";

  @TempDir static Path folder;
  private static Ingestion crm;
  private static Map<String, JobRun> runs;

  @BeforeAll
  static void ingestBoth() {
    crm =
        new Ingestion(
            folder,
            source("loader", "salesforce_dataloader_samples"),
            source("replica", "fivetran_crm_seeds/salesforce"));
    runs = crm.run();
  }

  private static Source source(String name, String data) {
    return new Source(name, "salesforce", RealData.folder(data).toString());
  }

  @Test
  void everyWantedFileIsIngestedAndItsBooksBalance() {
    assertThat(runs.values()).allSatisfy(run -> assertThat(run.problems()).isEmpty());
    assertThat(crm.count("core.customer_record", "")).isEqualTo(423 + 10 + 4 + 1);
    assertThat(reconciled())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("loader account", List.of(423L, 423L)),
                Map.entry("loader opportunity", List.of(38L, 38L)),
                Map.entry("replica account", List.of(10L, 10L)),
                Map.entry("replica contact", List.of(4L, 4L)),
                Map.entry("replica lead", List.of(1L, 1L)),
                Map.entry("replica opportunity", List.of(10L, 10L)),
                Map.entry("replica opportunity_version", List.of(10L, 10L)),
                Map.entry("replica order", List.of(10L, 10L)),
                Map.entry("replica task", List.of(10L, 10L)),
                Map.entry("replica event", List.of(10L, 10L)),
                Map.entry("replica user", List.of(10L, 10L)),
                Map.entry("replica product", List.of(2L, 2L))));
    assertThat(crm.count("ops.file", " WHERE status <> 'ingested' OR rows_broken > 0")).isZero();
    assertThat(crm.lake().exists(io.clientele.contracts.ops.Quarantine.TABLE)).isFalse();
  }

  @Test
  void everyAccountIsACompanyWithNameAndPlace() {
    Row row =
        crm.first(
            "SELECT count(*), sum(int(kind = 'company')), count(full_name), count(country),"
                + " count(postal_code), min(created_at), max(created_at) FROM core_customer_record"
                + LOADED,
            "core.customer_record");
    assertThat(row.getLong(0)).isEqualTo(423);
    assertThat(row.getLong(1)).isEqualTo(423);
    assertThat(row.getLong(2)).isEqualTo(423);
    assertThat(row.getLong(3)).isEqualTo(420);
    assertThat(row.getLong(4)).isEqualTo(419);
    assertThat(row.getTimestamp(5).toInstant()).isEqualTo("2005-11-22T19:36:11Z");
    assertThat(row.getTimestamp(6).toInstant()).isEqualTo("2006-06-01T23:43:55Z");
  }

  @Test
  void aNumberIsOneOfTheCountryOfItsAccount() {
    Row row =
        crm.first(
            "SELECT count(phone), sum(int(phone RLIKE '^[+]1[0-9]{10}$')), count(DISTINCT phone)"
                + " FROM core_customer_record"
                + LOADED,
            "core.customer_record");
    assertThat(row.getLong(0)).isEqualTo(9);
    assertThat(row.getLong(1)).isEqualTo(9);
    assertThat(row.getLong(2)).isEqualTo(4);
  }

  @Test
  void companiesThatShareAMadeUpNumberStayApart() {
    Row row =
        crm.first(
            "SELECT count(*), count(DISTINCT customer_id) FROM core_customer_identity"
                + LOADED
                + " AND source_key NOT LIKE 'opportunity %'",
            "core.customer_identity");
    assertThat(row.getLong(0)).isEqualTo(423);
    assertThat(row.getLong(1)).isEqualTo(423);
    assertThat(crm.count("core.customer_identity", " WHERE source = 'phone'")).isEqualTo(3 + 1);
  }

  @Test
  void windowsTextIsDecodedToLetters() {
    Row row =
        crm.first(
            "SELECT sum(int(full_name RLIKE '[À-ÿ]')),"
                + " sum(int(full_name RLIKE '[\\u0080-\\u009F\\uFFFD]|Ã')) FROM core_customer_record"
                + LOADED,
            "core.customer_record");
    assertThat(row.getLong(0)).isEqualTo(2);
    assertThat(row.getLong(1)).isZero();
  }

  @Test
  void everyOpportunityFindsItsAccount() {
    Row row =
        crm.first(
            "SELECT count(*), count(o.customer_id), count(DISTINCT o.customer_key),"
                + " sum(int(i.customer_id = o.customer_id)) FROM core_opportunity o"
                + " LEFT JOIN core_customer_identity i"
                + " ON concat(i.source, ':', i.source_key) = o.customer_key"
                + " WHERE o.source = 'loader'",
            "core.opportunity",
            "core.customer_identity");
    assertThat(row.getLong(0)).isEqualTo(38);
    assertThat(row.getLong(1)).isEqualTo(38);
    assertThat(row.getLong(2)).isEqualTo(7);
    assertThat(row.getLong(3)).isEqualTo(38);
  }

  @Test
  void anOpportunityAndAnOrderAreKeysOfTheirCustomer() {
    assertThat(crm.count("core.customer_identity", LOADED + " AND source_key LIKE 'opportunity %'"))
        .isEqualTo(38);
    assertThat(crm.count("core.customer_link", REPLICATED)).isEqualTo(10 + 10);
    assertThat(crm.count("core.customer_link", REPLICATED + " AND source_key LIKE 'order %'"))
        .isEqualTo(10);
  }

  @Test
  void everyVersionOfAnOpportunityIsAStageOfIt() {
    Row row =
        crm.first(
            "SELECT count(*), count(changed_at), count(o.opportunity_id)"
                + " FROM core_opportunity_stage s LEFT JOIN core_opportunity o"
                + " USING (opportunity_id)",
            "core.opportunity_stage",
            "core.opportunity");
    assertThat(row.getLong(0)).isEqualTo(10);
    assertThat(row.getLong(1)).isEqualTo(10);
    assertThat(row.getLong(2)).isEqualTo(10);
  }

  @Test
  void amountsDatesAndProbabilitiesAreThoseOfTheFile() {
    Row row =
        crm.first(
            "SELECT sum(amount), min(close_date), max(close_date), sum(int(is_closed)),"
                + " sum(int(is_won)), sum(probability) FROM core_opportunity"
                + LOADED,
            "core.opportunity");
    assertThat(row.getDecimal(0)).isEqualByComparingTo("6270000");
    assertThat(row.getDate(1)).hasToString("2005-11-09");
    assertThat(row.getDate(2)).hasToString("2006-06-06");
    assertThat(row.getLong(3)).isEqualTo(8);
    assertThat(row.getLong(4)).isEqualTo(8);
    assertThat(row.getDouble(5)).isCloseTo(22.10, within(1e-9));
  }

  @Test
  void aProbabilityAboveCertaintyCountsAsUnknown() {
    Row row =
        crm.first(
            "SELECT count(*), count(probability), max(probability), sum(int(is_deleted))"
                + " FROM core_opportunity"
                + REPLICATED,
            "core.opportunity");
    assertThat(row.getLong(0)).isEqualTo(10);
    assertThat(row.getLong(1)).isEqualTo(9);
    assertThat(row.getDouble(2)).isEqualTo(1.0);
    assertThat(row.getLong(3)).isEqualTo(10);
  }

  @Test
  void tasksAndEventsAreInteractionsOfTheirKind() {
    Map<String, Long> kinds =
        crm
            .sql(
                "SELECT concat_ws(' ', channel, type), count(*) FROM core_interaction GROUP BY 1",
                "core.interaction")
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    assertThat(kinds)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("in_person task", 10L, "phone call", 6L, "in_person visit", 4L));
    assertThat(crm.count("core.interaction", " WHERE customer_key IS NULL OR rep_id IS NULL"))
        .isZero();
  }

  @Test
  void aConvertedLeadKnowsTheContactThatItBecame() {
    Row row =
        crm.first(
            "SELECT l.status, l.converted_at IS NOT NULL, l.customer_id IS NOT NULL,"
                + " r.is_lead, r.same_as_key LIKE 'replica:003%', r.email LIKE '%@%'"
                + " FROM core_lead l JOIN core_customer_record r"
                + " ON l.source = r.source AND l.source_key = r.source_key",
            "core.lead", "core.customer_record");
    assertThat(row.getString(0)).isEqualTo("Converted");
    for (int at = 1; at < 6; at++) {
      assertThat(row.getBoolean(at)).isTrue();
    }
  }

  @Test
  void deletedRecordsAreKeptButMakeNoCustomer() {
    assertThat(crm.count("core.customer_record", REPLICATED + " AND is_deleted")).isEqualTo(9);
    assertThat(crm.count("core.sales_rep", " WHERE is_deleted")).isEqualTo(5);
    assertThat(crm.count("core.product", " WHERE NOT is_deleted")).isEqualTo(2);
    assertThat(
            crm.sql(
                    "SELECT 1 FROM core_customer c JOIN core_customer_identity i USING"
                        + " (customer_id) JOIN core_customer_record r USING (source, source_key)"
                        + " GROUP BY customer_id HAVING bool_and(r.is_deleted)",
                    "core.customer",
                    "core.customer_identity",
                    "core.customer_record")
                .count())
        .isZero();
  }

  private static Map<String, List<Long>> reconciled() {
    return crm
        .sql(
            "SELECT concat_ws(' ', source, object), rows_in, accepted FROM ops_reconciliation"
                + " WHERE rows_in = accepted + quarantined + duplicates + suppressed",
            "ops.reconciliation")
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0), row -> List.of(row.getLong(1), row.getLong(2))));
  }
}

package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Contoso files of Dynamics 365 Customer Insights, through the real jobs. */
class DynamicsExportsTest {
  @TempDir static Path folder;
  private static Ingestion contoso;
  private static Map<String, JobRun> runs;

  @BeforeAll
  static void ingestAll() {
    Path files = RealData.folder("dynamics365_contoso");
    contoso = new Ingestion(folder, new Source("contoso", "dynamics365", files.toString()));
    runs = contoso.run();
  }

  @Test
  void everyWantedFileIsIngestedAndEveryRowAccepted() {
    assertThat(runs.values()).allSatisfy(run -> assertThat(run.problems()).isEmpty());
    Map<String, List<Long>> books =
        contoso
            .sql(
                "SELECT object, rows_in, accepted FROM ops_reconciliation"
                    + " WHERE rows_in = accepted + quarantined + duplicates + suppressed",
                "ops.reconciliation")
            .collectAsList()
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.getString(0), row -> List.of(row.getLong(1), row.getLong(2))));
    assertThat(books)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "contact", List.of(5_000L, 5_000L),
                "loyalty_member", List.of(5_002L, 5_002L),
                "customer_profile", List.of(4_999L, 4_999L),
                "store_purchase", List.of(20_024L, 20_024L),
                "online_purchase", List.of(12_369L, 12_369L),
                "website_review", List.of(20_020L, 20_020L),
                "hotel_stay", List.of(41_550L, 41_550L)));
    assertThat(contoso.count("ops.file", "")).isEqualTo(7);
    assertThat(contoso.count("ops.file", " WHERE status <> 'ingested' OR rows_broken > 0"))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "OPID, 12369, 3391432, 2017-01-01, 2019-03-06, 7104, web",
    "PID, 20024, 2250877, 2017-01-01, 2019-05-24, 11355, store",
    "S, 41550, 11625471, 2014-01-01, 2017-12-30, 25068, phone web"
  })
  void purchasesKeepAmountsDaysAndChannels(
      String id, long rows, String amount, String from, String to, long late, String channels) {
    Row row =
        contoso.first(
            "SELECT count(*), sum(net_amount), min(business_date), max(business_date),"
                + " sum(int(day(business_date) > 12)),"
                + " concat_ws(' ', array_sort(collect_set(channel)))"
                + " FROM core_sale WHERE order_id RLIKE '^"
                + id
                + "[0-9_]+$'",
            "core.sale");
    assertThat(row.getLong(0)).isEqualTo(rows);
    assertThat(row.getDecimal(1)).isEqualByComparingTo(amount);
    assertThat(row.getDate(2)).hasToString(from);
    assertThat(row.getDate(3)).hasToString(to);
    assertThat(row.getLong(4)).isEqualTo(late);
    assertThat(row.getString(5)).isEqualTo(channels);
  }

  @Test
  void aStayIsSoldInDollarsWhereItWasBooked() {
    Row row =
        contoso.first(
            "SELECT sum(int(channel = 'web')), sum(int(channel = 'phone')),"
                + " sum(int(currency = 'USD')) FROM core_sale WHERE order_id LIKE 'S0%'",
            "core.sale");
    assertThat(row.getLong(0)).isEqualTo(26_485);
    assertThat(row.getLong(1)).isEqualTo(15_065);
    assertThat(row.getLong(2)).isEqualTo(41_550);
  }

  @Test
  void reviewsKeepTheirDayRatingAndText() {
    Row row =
        contoso.first(
            "SELECT count(*), count(subject), min(int(outcome)), max(int(outcome)),"
                + " to_date(min(local)), to_date(max(local)), sum(int(day(local) > 12))"
                + " FROM (SELECT *, from_utc_timestamp(occurred_at, 'Europe/London') AS local"
                + " FROM core_interaction WHERE channel = 'web' AND type = 'review')",
            "core.interaction");
    assertThat(row.getLong(0)).isEqualTo(20_020);
    assertThat(row.getLong(1)).isEqualTo(20_020);
    assertThat(row.getInt(2)).isEqualTo(2);
    assertThat(row.getInt(3)).isEqualTo(5);
    assertThat(row.getDate(4)).hasToString("2018-01-01");
    assertThat(row.getDate(5)).hasToString("2019-03-03");
    assertThat(row.getLong(6)).isEqualTo(11_010);
  }

  @Test
  void everyContactHasNameAddressAndNumber() {
    Row row =
        contoso.first(
            "SELECT count(*), count(full_name), sum(int(email RLIKE '^[^@A-Z ]+@[^@A-Z ]+$')),"
                + " sum(int(phone LIKE '+1%')), sum(int(phone LIKE '001%')), count(created_at)"
                + " FROM core_customer_record WHERE country IS NOT NULL",
            "core.customer_record");
    assertThat(row.getLong(0)).isEqualTo(5_000);
    assertThat(row.getLong(1)).isEqualTo(5_000);
    assertThat(row.getLong(2)).isEqualTo(5_000);
    // The others have nine digits or begin with the prefix for dialling abroad.
    assertThat(row.getLong(3)).isEqualTo(4_952);
    assertThat(row.getLong(4)).isZero();
    assertThat(row.getLong(5)).isEqualTo(5_000);
  }

  @Test
  void aLoyaltyMemberIsTheContactThatTheProgrammeNames() {
    Row row =
        contoso.first(
            "WITH named AS (SELECT r.source_key, r.same_as_key, i.customer_id"
                + " FROM core_customer_record r JOIN core_customer_identity i"
                + " USING (source, source_key) WHERE r.source_key LIKE 'LOYID%')"
                + " SELECT count(*), count(c.customer_id),"
                + " sum(int(c.customer_id = named.customer_id)) FROM named"
                + " LEFT JOIN core_customer_identity c"
                + " ON concat(c.source, ':', c.source_key) = named.same_as_key",
            "core.customer_record", "core.customer_identity");
    assertThat(row.getLong(0)).isEqualTo(5_002);
    assertThat(row.getLong(1)).isEqualTo(5_000);
    assertThat(row.getLong(2)).isEqualTo(5_000);
  }

  @Test
  void noTwoContactsOrGuestsBecomeOneCustomer() {
    Row row =
        contoso.first(
            "SELECT count(DISTINCT customer_id), sum(int(full_name IS NULL)) FROM core_customer",
            "core.customer");
    assertThat(row.getLong(0)).isEqualTo(5_002 + 10_000);
    assertThat(row.getLong(1)).isEqualTo(10_000);
  }

  @Test
  void onlyRowsThatNameNoExportedPersonHaveNoCustomer() {
    assertThat(contoso.count("core.sale", " WHERE customer_id IS NULL")).isEqualTo(9);
    assertThat(contoso.count("core.interaction", " WHERE customer_id IS NULL")).isEqualTo(17);
    Row named =
        contoso.first(
            "WITH unknown AS (SELECT customer_key FROM core_sale WHERE customer_id IS NULL"
                + " UNION ALL"
                + " SELECT customer_key FROM core_interaction WHERE customer_id IS NULL)"
                + " SELECT count(customer_key), count(r.source_key) FROM unknown"
                + " LEFT JOIN core_customer_record r"
                + " ON concat(r.source, ':', r.source_key) = customer_key",
            "core.sale",
            "core.interaction",
            "core.customer_record");
    assertThat(named.getLong(0)).isEqualTo(9 + 17);
    assertThat(named.getLong(1)).isZero();
  }
}

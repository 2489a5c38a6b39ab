package io.clientele.campaigns.audience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.sync.AudienceMember;
import io.clientele.contracts.sync.Delivery;
import io.clientele.lake.JobResult;
import io.clientele.lake.testing.InteractionRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceMemberJobTest {
  private static final String EARLY = "2024-01-01T00:00:00Z";
  private static final String LATER = "2024-02-01T00:00:00Z";
  private static final String WIN_BACK =
      """
      audiences:
        win_back:
          rule: customer_rfm.m >= 4 and churn.band = 'high'
          channel: email
          csv: {path: audiences/win_back.csv, columns: [customer_id, email, full_name, churn.reasons]}
      """;

  @TempDir Path home;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.in(home);
  }

  @Test
  void onlyCustomersWhoFulfilTheRuleAndAllowTheChannelAreDelivered() {
    shop.customer("agreed").consent("agreed", true, EARLY).customer("silent");
    shop.loyalCustomer("safe").consent("safe", true, EARLY).churn("nobody", 0.9);
    shop.run(WIN_BACK);
    assertThat(lines("win_back"))
        .containsExactly(
            "customer_id,email,full_name,reasons",
            "agreed,agreed@example.org,Name of agreed,No order for 90 days");
    assertThat(outcomes("win_back"))
        .isEqualTo(Map.of("agreed", "delivered", "silent", "no_consent"));
  }

  @Test
  void theLatestWordOnConsentCounts() {
    shop.customer("withdrew").consent("withdrew", true, EARLY).consent("withdrew", false, LATER);
    shop.customer("returned").consent("returned", false, EARLY).consent("returned", true, LATER);
    shop.customer("both").consent("both", true, EARLY).consent("both", false, EARLY);
    shop.customer("deleted").deletedConsent("deleted", LATER);
    shop.run(WIN_BACK);
    assertThat(outcomes("win_back"))
        .isEqualTo(
            Map.of(
                "withdrew", "no_consent",
                "returned", "delivered",
                "both", "no_consent",
                "deleted", "no_consent"));
  }

  @Test
  void anUnsubscriptionAndAnOptOutAreWithdrawals() {
    shop.customer("unsubscribed").consent("unsubscribed", true, EARLY);
    shop.with(
        InteractionRow.touch()
            .of("unsubscribed")
            .type("unsubscribe")
            .at(LATER)
            .set(Interaction.CHANNEL, "email"),
        Interaction.TABLE);
    shop.customer("opted_out").consent("opted_out", true, LATER).optedOut("opted_out");
    shop.run(WIN_BACK);
    assertThat(outcomes("win_back").values()).containsExactly("no_consent", "no_consent");
    assertThat(lines("win_back")).hasSize(1);
  }

  @Test
  void anErasedCustomerIsInNoAudience() {
    shop.erased("gone").consent("gone", true, LATER).customer("here");
    shop.run(WIN_BACK.replace("channel: email", "channel: internal"));
    assertThat(outcomes("win_back").keySet()).containsExactly("here");
  }

  @Test
  void everySelectedCustomerIsAccountedFor() {
    shop.customer("a").customer("b").consent("b", true, EARLY);
    shop.customer("c", null).consent("c", true, EARLY);
    JobResult result = shop.run(WIN_BACK);
    Row delivery = delivery();
    assertThat(delivery.<Long>getAs(Delivery.MEMBERS)).isEqualTo(3);
    assertThat(delivery.<Long>getAs(Delivery.DELIVERED)).isEqualTo(1);
    assertThat(delivery.<Long>getAs(Delivery.NO_CONSENT)).isEqualTo(1);
    assertThat(delivery.<Long>getAs(Delivery.NO_ADDRESS)).isEqualTo(1);
    assertThat(delivery.<Long>getAs(Delivery.CONTROL)).isZero();
    assertThat(result).isEqualTo(JobResult.of(3, 1));
  }

  @Test
  void theControlGroupIsLeftOutAndStaysTheSameWhenOthersJoin() {
    String audience = WIN_BACK + "    control_share: 0.5\n";
    for (int i = 0; i < 40; i++) {
      shop.customer("c" + i).consent("c" + i, true, EARLY);
    }
    shop.run(audience);
    var before = outcomes("win_back");
    long control = before.values().stream().filter("control"::equals).count();
    assertThat(control).isBetween(10L, 30L);
    assertThat(lines("win_back")).hasSize(1 + 40 - (int) control);
    shop.customer("newcomer").consent("newcomer", true, EARLY).run(audience);
    assertThat(outcomes("win_back")).containsAllEntriesOf(before).hasSize(41);
  }

  @Test
  void anInternalListNeedsNeitherConsentNorAddress() {
    shop.customer("a", null).customer("b").run(WIN_BACK.replace("email\n", "internal\n"));
    assertThat(outcomes("win_back")).isEqualTo(Map.of("a", "delivered", "b", "delivered"));
  }

  @Test
  void aHostileNameIsNoFormulaInTheFile() throws IOException {
    shop.customer("a", "a@example.org", "=HYPERLINK(\"http://x\";\"y\")").consent("a", true, EARLY);
    shop.customer("b", "b@example.org", "Smith, \"Bo\"\r\n=1").consent("b", true, EARLY);
    shop.run(WIN_BACK);
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(home.resolve("audiences/win_back.csv"))) {
      assertThat(csv.stream().map(record -> record.getField(2)))
          .containsExactly("full_name", "'=HYPERLINK(\"http://x\";\"y\")", "Smith, \"Bo\"\r\n=1");
    }
  }

  @Test
  void runningAgainLeavesTheFileUntouched() throws IOException {
    shop.customer("a").consent("a", true, EARLY).run(WIN_BACK);
    Path file = home.resolve("audiences/win_back.csv");
    FileTime past = FileTime.fromMillis(1_000);
    Files.setLastModifiedTime(file, past);
    shop.run(WIN_BACK);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(past);
    assertThat(shop.lake().read(Delivery.TABLE).count()).isEqualTo(1);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void rowsAreInTheOrderOfTheCustomersWhateverTheOrderOfInput() {
    for (String id : List.of("m", "z", "a", "k")) {
      shop.customer(id).consent(id, true, EARLY);
    }
    shop.run(WIN_BACK);
    assertThat(lines("win_back"))
        .extracting(line -> line.substring(0, 1))
        .containsExactly("c", "a", "k", "m", "z");
  }

  @Test
  void anEmptyAudienceIsAFileWithAHeaderOnly() {
    shop.customer("a").run(WIN_BACK);
    assertThat(lines("win_back")).containsExactly("customer_id,email,full_name,reasons");
  }

  @Test
  void aMissingTableIsToldAndOtherAudiencesAreDelivered() {
    shop.with(
        Shop.row(io.clientele.contracts.core.Customer.TABLE).set(AudienceMember.CUSTOMER_ID, "a"),
        io.clientele.contracts.core.Customer.TABLE);
    JobResult result =
        shop.run(
            WIN_BACK
                + """
                  everybody:
                    rule: kind is not null
                    channel: internal
                    csv: {path: audiences/everybody.csv, columns: customer_id}
                """);
    assertThat(result.problems())
        .singleElement()
        .asString()
        .startsWith("Cannot deliver audience win_back: it needs mart.customer_rfm, which was never")
        .contains("Run `clientele run`");
    assertThat(lines("everybody")).containsExactly("customer_id", "a");
    assertThat(home.resolve("audiences/win_back.csv")).doesNotExist();
  }

  @Test
  void aDayWithoutScoresKeepsTheFormerFile() {
    shop.customer("a").consent("a", true, EARLY).run(WIN_BACK);
    JobResult result = shop.run(WIN_BACK, Shop.TODAY.plusDays(1));
    assertThat(result.problems())
        .singleElement()
        .asString()
        .contains("has no rows for 2024-07-01, only for other days");
    assertThat(lines("win_back")).hasSize(2);
  }

  @Test
  void aFolderThatLeadsOutOfTheWorkspaceIsRefused(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(home.resolve("audiences"), elsewhere);
    JobResult result = shop.customer("a").consent("a", true, EARLY).run(WIN_BACK);
    assertThat(result.problems()).singleElement().asString().contains("outside the workspace");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void theReasonTellsWhatTheRuleSawAndNothingPersonal() {
    shop.customer("a").run(WIN_BACK.replace("= 'high'", "= 'high' and email is not null"));
    Row member = shop.lake().read(AudienceMember.TABLE).first();
    assertThat(member.<String>getAs(AudienceMember.REASON))
        .isEqualTo("customer_rfm.m = 5; churn.band = high");
  }

  private Map<String, String> outcomes(String audience) {
    return shop
        .lake()
        .read(AudienceMember.TABLE, Shop.TODAY)
        .where(col(AudienceMember.AUDIENCE).equalTo(audience))
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.<String>getAs(AudienceMember.CUSTOMER_ID),
                row -> row.<String>getAs(AudienceMember.OUTCOME)));
  }

  private Row delivery() {
    return shop.lake().read(Delivery.TABLE).first();
  }

  private List<String> lines(String audience) {
    try {
      return Files.readString(home.resolve("audiences/" + audience + ".csv"), UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package io.clientele.campaigns.audience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.sync.AudienceMember;
import io.clientele.contracts.sync.Delivery;
import io.clientele.lake.JobResult;
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

package io.clientele.campaigns.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Interaction;
import io.clientele.lake.testing.InteractionRow;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembersTest {
  private static final String EARLY = "2024-01-01T00:00:00Z";
  private static final String LATER = "2024-02-01T00:00:00Z";
  private static final String WIN_BACK =
      """
      audiences:
        win_back:
          rule: customer_rfm.m >= 4 and churn.band = 'high'
          channel: email
          csv: {path: audiences/win_back.csv, columns: [customer_id, email]}
      """;
  private static final String INTERNAL = WIN_BACK.replace("channel: email", "channel: internal");

  @TempDir Path home;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.in(home);
  }

  @Test
  void noWordOnConsentMeansNo() {
    shop.customer("silent").customer("agreed").consent("agreed", true, EARLY);
    assertThat(shop.outcomes(WIN_BACK))
        .isEqualTo(Map.of("silent", "no_consent", "agreed", "delivered"));
  }

  @Test
  void theLatestWordOnConsentCounts() {
    shop.customer("withdrew").consent("withdrew", true, EARLY).consent("withdrew", false, LATER);
    shop.customer("returned").consent("returned", false, EARLY).consent("returned", true, LATER);
    shop.customer("both").consent("both", true, EARLY).consent("both", false, EARLY);
    shop.customer("deleted").consent("deleted", true, EARLY).deletedConsent("deleted", LATER);
    assertThat(shop.outcomes(WIN_BACK))
        .isEqualTo(
            Map.of(
                "withdrew", "no_consent",
                "returned", "delivered",
                "both", "no_consent",
                "deleted", "no_consent"));
  }

  @Test
  void consentToAnotherChannelDoesNotCount() {
    shop.customer("a").consent("a", true, EARLY);
    assertThat(shop.outcomes(WIN_BACK.replace("channel: email", "channel: print")).values())
        .containsExactly("no_consent");
  }

  @Test
  void anUnsubscriptionIsAWithdrawal() {
    shop.customer("a").consent("a", true, EARLY);
    shop.with(
        InteractionRow.touch()
            .of("a")
            .type("unsubscribe")
            .at(LATER)
            .set(Interaction.CHANNEL, "email"),
        Interaction.TABLE);
    assertThat(shop.outcomes(WIN_BACK)).isEqualTo(Map.of("a", "no_consent"));
  }

  @Test
  void whoeverOptedOutInAnyRecordGetsNoEmail() {
    shop.customer("a").consent("a", true, LATER).optedOut("a");
    assertThat(shop.outcomes(WIN_BACK)).isEqualTo(Map.of("a", "no_consent"));
  }

  @Test
  void whoAgreedButHasNoAddressIsToldApart() {
    shop.customer("a", null).consent("a", true, EARLY).customer("b", null);
    assertThat(shop.outcomes(WIN_BACK)).isEqualTo(Map.of("a", "no_address", "b", "no_consent"));
  }

  @Test
  void anInternalListNeedsNeitherConsentNorAddress() {
    shop.customer("a", null).customer("b");
    assertThat(shop.outcomes(INTERNAL)).isEqualTo(Map.of("a", "delivered", "b", "delivered"));
  }

  @Test
  void anErasedCustomerIsInNoAudience() {
    shop.erased("gone").consent("gone", true, LATER).customer("here");
    assertThat(shop.outcomes(INTERNAL).keySet()).containsExactly("here");
  }

  @Test
  void theControlGroupStaysTheSameWhenOthersJoin() {
    String audience = INTERNAL + "    control_share: 0.5\n";
    for (int i = 0; i < 40; i++) {
      shop.customer("c" + i);
    }
    Map<String, String> before = shop.outcomes(audience);
    assertThat(before.values().stream().filter("control"::equals).count()).isBetween(10L, 30L);
    shop.customer("newcomer");
    assertThat(shop.outcomes(audience)).containsAllEntriesOf(before).hasSize(41);
    assertThat(shop.outcomes(audience + "    control_seed: 2\n")).isNotEqualTo(before);
  }
}

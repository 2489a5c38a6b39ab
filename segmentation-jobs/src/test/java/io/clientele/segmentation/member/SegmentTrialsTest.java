package io.clientele.segmentation.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.SegmentMember;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import io.clientele.segmentation.SegmentSettings;
import io.clientele.segmentation.member.SegmentTrial.Overlap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTrialsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @TempDir Path home;
  private Shop shop;

  @BeforeEach
  void fiveCustomersOfWhomOneIsErased() {
    shop =
        Shop.in(home)
            .customers("a", "b", "c", "d")
            .erase("e")
            .scores("2024-03-01", Map.of("a", 5, "b", 4, "c", 1, "e", 5))
            .segments("best: {rule: m = 5}", "live: {rule: events_7d > 0}");
  }

  @Test
  void aTrialTellsSizeSampleAndOverlapAndStoresNothing() {
    SegmentTrial trial = tried("m >= 4 and email is not null", Optional.of(DAY));
    assertThat(trial.customers()).isEqualTo(4);
    assertThat(trial.size()).isEqualTo(2);
    assertThat(trial.sample().columns()).containsExactly("customer_id", "m");
    assertThat(trial.sample().rows())
        .containsExactlyInAnyOrder(List.of("a", "5"), List.of("b", "4"));
    assertThat(trial.overlaps())
        .containsExactly(
            new Overlap("best", 1, 1), new Overlap("Champions", 2, 2), new Overlap("Lost", 1, 0));
    assertThat(shop.lake().exists(SegmentMember.TABLE)).isFalse();
  }

  @Test
  void aSegmentThatCannotBeComparedIsTold() {
    assertThat(tried("m >= 4", Optional.of(DAY)).problems())
        .singleElement()
        .asString()
        .startsWith("Cannot evaluate segment live: it needs mart.engagement_signal");
  }

  @Test
  void withoutADayTheLatestIsTaken() {
    var facts =
        new TableRow(CustomerFacts.TABLE)
            .set(CustomerFacts.AS_OF, DAY)
            .set(CustomerFacts.CUSTOMER_ID, "a")
            .set(CustomerFacts.ORDERS, 7);
    assertThatThrownBy(() -> tried("orders = 7", Optional.empty()))
        .hasMessageContaining("mart.customer_facts was never written");
    shop.lake()
        .replaceWhere(
            CustomerFacts.TABLE,
            TableRow.dataset(CustomerFacts.TABLE, List.of(facts)),
            Map.of(CustomerFacts.AS_OF, DAY));
    SegmentTrial trial = tried("orders = 7", Optional.empty());
    assertThat(trial.asOf()).isEqualTo(DAY);
    assertThat(trial.size()).isOne();
  }

  @Test
  void aRuleThatNobodyFulfilsAndADayWithoutScoresAreAnswered() {
    assertThat(tried("m = 9", Optional.of(DAY)).size()).isZero();
    var later = Optional.of(DAY.plusDays(1));
    assertThat(tried("kind is not null", later).size()).isEqualTo(4);
    assertThatThrownBy(() -> tried("m = 5", later))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("Cannot try the rule: it needs mart.customer_rfm, which has no rows");
  }

  private SegmentTrial tried(String rule, Optional<LocalDate> asOf) {
    var workspace = TestLake.workspace(home);
    var segments = SegmentSettings.of(workspace).segments();
    return new SegmentTrials(shop.lake(), workspace.timeZone(), segments)
        .of(SegmentFile.rule(rule), asOf);
  }
}

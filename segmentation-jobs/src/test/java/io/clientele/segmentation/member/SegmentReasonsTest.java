package io.clientele.segmentation.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.audience.Clause;
import io.clientele.contracts.audience.Verdict;
import io.clientele.lake.testing.TestLake;
import io.clientele.segmentation.SegmentSettings;
import io.clientele.segmentation.member.SegmentReason.Told;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentReasonsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
  private static final LocalDate SECOND = LocalDate.of(2024, 3, 2);

  @TempDir Path home;
  private Shop shop;

  @BeforeEach
  void twoDays() {
    shop =
        Shop.in(home)
            .customers("a", "b")
            .erase("e")
            .scores("2024-03-01", Map.of("a", 5, "b", 1))
            .scores("2024-03-02", Map.of("a", 1, "b", 4))
            .segments("big: {rule: m >= 4 and (country = 'France' or email is not null)}");
    shop.run("2024-03-01");
    shop.run("2024-03-02");
  }

  @Test
  void everyClauseIsToldWithItsValueTheStayAndTheRun() {
    SegmentReason reason = why("big", "a", Optional.of(FIRST));
    assertThat(reason.holds()).isTrue();
    Clause either = reason.clause().parts().get(1);
    assertThat(reason.clause().parts().get(0).seen()).isEqualTo("5");
    assertThat(either.parts())
        .extracting(Clause::verdict, Clause::seen)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Verdict.UNKNOWN, "missing"),
            org.assertj.core.groups.Tuple.tuple(Verdict.TRUE, "present"));
    assertThat(reason.stays()).containsExactly(new Stay(FIRST, Optional.of(SECOND)));
    assertThat(reason.told()).contains(new Told("run of 2024-03-01", FIRST, true, true));
  }

  @Test
  void withoutADayTheLatestEvaluatedOneIsExplained() {
    SegmentReason reason = why("big", "a", Optional.empty());
    assertThat(reason.asOf()).isEqualTo(SECOND);
    assertThat(reason.holds()).isFalse();
    assertThat(reason.told()).contains(new Told("run of 2024-03-02", SECOND, true, false));
  }

  @Test
  void aRuleThatWasChangedSinceIsTold() {
    shop.segments("big: {rule: m >= 1}");
    SegmentReason reason = why("big", "a", Optional.of(SECOND));
    assertThat(reason.holds()).isTrue();
    assertThat(reason.told()).contains(new Told("run of 2024-03-02", SECOND, false, false));
  }

  @Test
  void aSegmentOfScoresIsExplainedByThem() {
    SegmentReason reason = why("Champions", "b", Optional.empty());
    assertThat(reason.holds()).isTrue();
    assertThat(reason.clause().seen()).isEqualTo("Champions");
    assertThat(reason.scores()).contains("m = 4").hasSize(6);
  }

  @Test
  void whatDoesNotExistIsAnsweredWithTheWayOn() {
    assertThatThrownBy(() -> why("bigg", "a", Optional.empty()))
        .hasMessageContaining("Cannot find segment bigg. Nearest: big");
    assertThatThrownBy(() -> why("big", "nobody@example.org", Optional.empty()))
        .hasMessageContaining("Cannot find a customer of that id")
        .hasMessageNotContaining("nobody@");
    assertThatThrownBy(() -> why("big", "e", Optional.empty()))
        .hasMessageContaining("the customer was erased");
    assertThatThrownBy(() -> why("big", "a", Optional.of(SECOND.plusDays(1))))
        .hasMessageContaining("Cannot explain segment big: it needs mart.customer_rfm, which has");
  }

  private SegmentReason why(String segment, String customer, Optional<LocalDate> asOf) {
    var workspace = TestLake.workspace(home);
    SegmentSettings settings = SegmentSettings.of(workspace);
    return new SegmentReasons(
            shop.lake(), workspace.timeZone(), settings.segments(), settings.rfm().names())
        .of(segment, customer, asOf);
  }
}

package io.clientele.segmentation.lifecycle;

import static io.clientele.segmentation.lifecycle.Buyers.TODAY;
import static io.clientele.segmentation.lifecycle.Buyers.buyer;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerLifecycle;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The typical gap is 40 days; a silence of 60 or 120 days of that rhythm is the limit. */
class CustomerLifecycleBuildTest {
  private static final double TYPICAL = 40;

  @Test
  void whoBoughtOnOneDayIsMeasuredByTheTypicalGap() {
    assertThat(stage(60)).isEqualTo("new");
    assertThat(stage(61)).isEqualTo("cooling");
    assertThat(stage(121)).isEqualTo("lapsed");
  }

  @Test
  void theSameSilenceIsLateForOneAndInTimeForAnother() {
    assertThat(stage(110, 103, 96, 89, 82, 75, 68, 61)).isEqualTo("lapsed");
    assertThat(stage(781, 661, 541, 421, 301, 181, 61)).isEqualTo("active");
  }

  @Test
  void fewGapsStayNearTheTypicalOneAndManyAreTheCustomersOwn() {
    assertThat(rhythm(10, 0)).isEqualTo((2 * 40 + 10) / 3.0);
    assertThat(rhythm(90, 80, 70, 60, 50, 40, 30, 20, 10, 0)).isEqualTo((2 * 40 + 90) / 11.0);
  }

  @Test
  void aPurchaseAfterALapsedSilenceWinsBack() {
    assertThat(stage(200, 190, 180, 5)).isEqualTo("won_back");
    assertThat(stage(200, 190, 180, 170, 5, 3)).isEqualTo("active");
    assertThat(stage(400, 390, 380, 170)).isEqualTo("cooling");
  }

  @Test
  void theSilenceAfterTheOnlyPurchaseDayIsMeasuredByTheTypicalGap() {
    assertThat(stage(121, 0)).isEqualTo("won_back");
    assertThat(stage(120, 0)).isEqualTo("active");
  }

  @Test
  void theDaysOnWhichTheStageTurnsAreTold() {
    Row row = only(25);
    assertThat(row.<Integer>getAs(CustomerLifecycle.SILENCE_DAYS)).isEqualTo(25);
    assertThat(row.<Date>getAs(CustomerLifecycle.COOLING_ON).toLocalDate())
        .isEqualTo(TODAY.plusDays(61 - 25));
    assertThat(row.<Date>getAs(CustomerLifecycle.LAPSED_ON).toLocalDate())
        .isEqualTo(TODAY.plusDays(121 - 25));
  }

  @Test
  void whoNeverBoughtHasNoStage() {
    var touched = buyer("c1", 0).set(CustomerFacts.PURCHASE_DAYS, null);
    touched.set(CustomerFacts.FIRST_ORDER_ON, null).set(CustomerFacts.LAST_ORDER_ON, null);
    var facts = Buyers.facts(List.of(touched));
    assertThat(Buyers.on(TODAY, facts, LifecycleRules.STANDARD, TYPICAL)).isEmpty();
  }

  @Test
  void oneGapOfPriorWeightIsEnough() {
    var rules = new LifecycleRules(1, 2, 1, 90);
    var facts = Buyers.facts(List.of(buyer("c1", 3), buyer("c2", 100, 3)));
    var rows = Buyers.on(TODAY, facts, rules, TYPICAL);
    assertThat(rows.get("c1").<String>getAs(CustomerLifecycle.STAGE)).isEqualTo("new");
    assertThat(rows.get("c2").<String>getAs(CustomerLifecycle.STAGE)).isEqualTo("won_back");
  }

  private static String stage(Integer... daysAgo) {
    return only(daysAgo).getAs(CustomerLifecycle.STAGE);
  }

  private static double rhythm(Integer... daysAgo) {
    return only(daysAgo).getAs(CustomerLifecycle.RHYTHM_DAYS);
  }

  private static Row only(Integer... daysAgo) {
    var facts = Buyers.facts(List.of(buyer("c1", daysAgo)));
    return Buyers.on(TODAY, facts, LifecycleRules.STANDARD, TYPICAL).get("c1");
  }
}

package io.clientele.contracts.engagement;

import static io.clientele.contracts.engagement.Touches.touch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CustomerTriggersTest {
  private static final EngagementRules RULES = EngagementRules.standard(ZoneId.of("UTC"));
  private static final String END = "2024-12-31T00:00:00Z";

  @Test
  void aCartThatIsLeftForAnHourIsAbandonedOnce() {
    assertThat(
            firedBy(
                touch("add_to_cart").at("2024-03-01T10:00:00Z"),
                touch("add_to_cart").at("2024-03-01T10:20:00Z")))
        .contains("abandoned_cart 2024-03-01T11:20:00Z")
        .doesNotHaveDuplicates();
  }

  @Test
  void aCartThatIsPaidForIsNotAbandoned() {
    assertThat(
            firedBy(
                touch("add_to_cart").at("2024-03-01T10:00:00Z"),
                touch("purchase").at("2024-03-01T11:00:00Z")))
        .noneMatch(each -> each.startsWith("abandoned"));
  }

  @Test
  void aPurchaseAfterTheHourComesTooLate() {
    assertThat(
            firedBy(
                touch("add_to_cart").at("2024-03-01T10:00:00Z"),
                touch("purchase").at("2024-03-01T11:00:00.001Z")))
        .contains("abandoned_cart 2024-03-01T11:00:00Z");
  }

  @Test
  void itKeepsSilentWhileItCoolsDown() {
    assertThat(
            firedBy(
                touch("add_to_cart").at("2024-03-01T10:00:00Z"),
                touch("add_to_cart").at("2024-03-01T20:00:00Z"),
                touch("add_to_cart").at("2024-03-02T10:00:00Z")))
        .filteredOn(each -> each.startsWith("abandoned_cart"))
        .containsExactly(
            "abandoned_cart 2024-03-01T11:00:00Z", "abandoned_cart 2024-03-02T11:00:00Z");
  }

  @Test
  void twoLooksAtProductsAreNoAbandonedBrowseAndThreeAre() {
    assertThat(firedBy(views(2))).isEmpty();
    assertThat(firedBy(views(3))).containsExactly("abandoned_browse 2024-03-01T14:03:00Z");
  }

  @Test
  void aLeadIsHotWhenItsScoreComesUpToTheThreshold() {
    assertThat(
            firedBy(
                touch("reply").at("2024-03-01T10:00:00Z"),
                touch("reply").at("2024-03-01T10:00:01Z"),
                touch("reply").at("2024-03-01T10:00:02Z"),
                touch("reply").at("2024-03-01T10:00:03Z")))
        .contains("hot_lead 2024-03-01T10:00:02Z")
        .filteredOn(each -> each.startsWith("hot_lead"))
        .hasSize(1);
  }

  @Test
  void aCustomerCoolsAtTheMomentAtWhichTheScoreFallsBelowTheThreshold() {
    List<Trigger> fired =
        triggersOf(
            List.of(
                touch("reply").at("2024-03-01T00:00:00Z").build(),
                touch("call").at("2024-03-01T00:00:00Z").build()));
    Trigger cooling = fired.get(fired.size() - 1);
    assertThat(cooling.name()).isEqualTo("cooling_customer");
    assertThat(cooling.score()).isLessThan(5).isGreaterThan(4.999_99);
    assertThat(Instant.ofEpochMilli(cooling.at()))
        .isBetween("2024-03-11T09:00:00Z", "2024-03-11T10:30:00Z");
  }

  @Test
  void aCustomerWhoWasNeverWarmDoesNotCool() {
    assertThat(firedBy(touch("reply").at("2024-03-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void aTouchOfNegativeWeightCoolsAtOnce() {
    assertThat(
            firedBy(
                touch("reply").at("2024-03-01T00:00:00Z"),
                touch("call").at("2024-03-01T00:00:30Z"),
                touch("unsubscribe").at("2024-03-01T00:01:00Z")))
        .containsExactly(
            "cooling_customer 2024-03-01T00:01:00Z", "unsubscribe 2024-03-01T00:01:00Z");
  }

  @Test
  void whoComesBackAfterSixtyDaysReturnsHoweverMuchMailCameBetween() {
    assertThat(
            firedBy(
                touch("page_view").at("2024-03-01T00:00:00Z"),
                touch("sent").at("2024-04-01T00:00:00Z"),
                touch("page_view").at("2024-04-30T00:00:00Z")))
        .containsExactly("return_after_silence 2024-04-30T00:00:00Z");
  }

  @Test
  void aComplaintCountsWithinThirtyDaysOfAPurchase() {
    assertThat(
            firedBy(
                touch("complaint").at("2024-03-01T00:00:00Z"),
                touch("purchase").at("2024-03-02T00:00:00Z"),
                touch("complaint").at("2024-04-01T00:00:00Z"),
                touch("complaint").at("2024-04-01T00:00:01Z")))
        .containsExactly("complaint_after_purchase 2024-04-01T00:00:00Z");
  }

  @Test
  void aClickIsAResponseOnlyInACampaign() {
    assertThat(firedBy(touch("click").at("2024-03-01T00:00:00Z"))).isEmpty();
    assertThat(firedBy(touch("click").at("2024-03-01T00:00:00Z").of("spring")))
        .containsExactly("campaign_response 2024-03-01T00:00:00Z");
  }

  @Test
  void evidenceSaysWhatHappened() {
    List<Trigger> fired =
        triggersOf(List.of(touch("add_to_cart").at("2024-03-01T10:00:00Z").build()));
    assertThat(fired.get(0).evidence())
        .isEqualTo(
            "1 of add_to_cart or checkout, the latest at 2024-03-01T10:00:00Z, and none of purchase"
                + " in the 1 hour after it");
    assertThat(fired.get(0).touch()).isEqualTo("e1709287200000");
  }

  @Property(tries = 200)
  void lookingMoreOftenChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    List<Touch> touches =
        inOrder(Touches.random(seed, count, Instant.parse("2024-06-01T00:00:00Z")));
    var fired = new ArrayList<Trigger>();
    CustomerTriggers state = CustomerTriggers.NONE;
    for (Touch touch : touches) {
      for (long due = state.due(RULES); due < touch.at(); due = state.due(RULES)) {
        state = taken(state.elapsed(due, RULES), fired);
      }
      state = taken(state.touched(touch, RULES), fired);
    }
    taken(state.elapsed(Instant.parse(END).toEpochMilli(), RULES), fired);

    assertThat(fired).isEqualTo(triggersOf(touches));
  }

  @Property(tries = 200)
  void triggersComeInTheOrderOfTimeAndNeverWhileTheyCoolDown(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int count) {
    List<Trigger> fired =
        triggersOf(inOrder(Touches.random(seed, count, Instant.parse("2024-06-01T00:00:00Z"))));

    assertThat(fired).extracting(Trigger::at).isSorted();
    for (TriggerRule rule : RULES.triggers()) {
      long[] moments =
          fired.stream()
              .filter(each -> each.name().equals(rule.name()))
              .mapToLong(Trigger::at)
              .toArray();
      for (int i = 1; i < moments.length; i++) {
        assertThat(moments[i] - moments[i - 1]).isGreaterThanOrEqualTo(rule.coolDown().toMillis());
      }
    }
  }

  private static Touches[] views(int count) {
    return Stream.iterate(1, i -> i + 1)
        .limit(count)
        .map(i -> touch("product_view").at("2024-03-01T10:0%d:00Z".formatted(i)))
        .toArray(Touches[]::new);
  }

  private static List<String> firedBy(Touches... touches) {
    return triggersOf(Stream.of(touches).map(Touches::build).toList()).stream()
        .map(each -> each.name() + " " + Instant.ofEpochMilli(each.at()))
        .toList();
  }

  private static List<Trigger> triggersOf(List<Touch> touches) {
    var fired = new ArrayList<Trigger>();
    CustomerTriggers state = CustomerTriggers.NONE;
    for (Touch touch : inOrder(touches)) {
      state = taken(state.touched(touch, RULES), fired);
    }
    taken(state.elapsed(Instant.parse(END).toEpochMilli(), RULES), fired);
    return fired;
  }

  private static CustomerTriggers taken(CustomerTriggers.Step step, List<Trigger> fired) {
    fired.addAll(step.fired());
    return step.next();
  }

  private static List<Touch> inOrder(List<Touch> touches) {
    return touches.stream().sorted(Touch.ORDER).toList();
  }
}

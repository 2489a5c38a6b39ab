package io.clientele.sample.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Habit;
import io.clientele.sample.people.Life;
import io.clientele.sample.sales.Lead;
import io.clientele.sample.sales.LeadSource;
import io.clientele.sample.shop.Purchase;
import io.clientele.sample.touch.Preference;
import io.clientele.sample.touch.Touch;
import io.clientele.sample.touch.TouchKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistorianTest {
  private static final Span DAYS =
      new Span(LocalDate.parse("2024-07-01"), LocalDate.parse("2026-06-30"));
  private static final History HISTORY = Historian.write(1_500, DAYS, Dice.of(5));

  @Test
  void everythingHappensWithinTheHistory() {
    assertThat(HISTORY.orders()).allMatch(order -> DAYS.contains(order.day()));
    assertThat(HISTORY.touches()).allMatch(touch -> DAYS.contains(Moments.dayOf(touch.at())));
    assertThat(HISTORY.preferences())
        .noneMatch(said -> Moments.dayOf(said.at()).isAfter(DAYS.last()));
  }

  @Test
  void aLeadActsBeforeItConverts() {
    List<Lead> converted = HISTORY.leads().stream().filter(Lead::isConverted).toList();

    assertThat(converted).isNotEmpty();
    assertThat(converted)
        .allSatisfy(
            lead ->
                assertThat(lead.touches())
                    .allMatch(
                        touch ->
                            Moments.dayOf(touch.at()).isBefore(lead.converted().orElseThrow())));
  }

  @Test
  void leadsThatLookAtProductsAndAnswerConvertMoreOften() {
    List<Lead> byActivity =
        HISTORY.leads().stream()
            .filter(lead -> lead.created().isBefore(DAYS.last().minusDays(130)))
            .sorted(Comparator.comparingLong(HistorianTest::firstMonthActivity))
            .toList();
    int half = byActivity.size() / 2;

    double quiet = conversion(byActivity.subList(0, half));
    double active = conversion(byActivity.subList(half, byActivity.size()));

    assertThat(active).isGreaterThan(2 * quiet);
  }

  @Test
  void referredLeadsConvertMoreOftenThanBoughtOnes() {
    Map<LeadSource, List<Lead>> bySource =
        HISTORY.leads().stream().collect(Collectors.groupingBy(Lead::source));

    assertThat(conversion(bySource.get(LeadSource.REFERRAL)))
        .isGreaterThan(2 * conversion(bySource.get(LeadSource.PURCHASED_LIST)));
  }

  @Test
  void engagementFallsBeforeACustomerStopsBuying() {
    List<Life> lapsed =
        HISTORY.lives().stream()
            .filter(life -> life.person().habit() == Habit.LAPSING)
            .filter(life -> life.stops().isBefore(DAYS.last()))
            .filter(life -> life.stops().isAfter(DAYS.first().plusDays(360)))
            .filter(life -> life.person().joined().isBefore(life.stops().minusDays(300)))
            .toList();

    long last = reactions(lapsed, 60, 0);
    long before = reactions(lapsed, 240, 180);

    assertThat(lapsed).hasSizeGreaterThan(50);
    assertThat(last).isLessThan(before / 2);
  }

  @Test
  void onlyTheStoppedStopBuying() {
    assertThat(HISTORY.lives())
        .filteredOn(life -> life.purchaseDays().size() > 1)
        .allMatch(life -> !last(life.purchaseDays()).isAfter(life.stops()));
  }

  @Test
  void newslettersReachOnlyThoseWhoAllowThem() {
    Map<Integer, List<Preference>> said =
        HISTORY.preferences().stream()
            .filter(one -> one.channel().equals("email"))
            .collect(Collectors.groupingBy(one -> one.who().number()));
    String nurture = HISTORY.campaigns().get(0).id();

    assertThat(HISTORY.touches())
        .filteredOn(touch -> touch.kind() == TouchKind.MAIL_DELIVERED)
        .filteredOn(touch -> !touch.about().equals(nurture))
        .isNotEmpty()
        .allMatch(mail -> allowed(said.get(mail.who().number()), mail.at()));
  }

  @Test
  void everyHabitIsLived() {
    Map<Habit, Double> ordersPerLife =
        HISTORY.lives().stream()
            .collect(
                Collectors.groupingBy(
                    life -> life.person().habit(),
                    Collectors.averagingInt(life -> life.purchaseDays().size())));

    assertThat(ordersPerLife).containsOnlyKeys(Habit.values());
    assertThat(ordersPerLife.get(Habit.ONE_OFF)).isEqualTo(1);
    assertThat(ordersPerLife.get(Habit.LOYAL)).isGreaterThan(ordersPerLife.get(Habit.LAPSING));
  }

  @Test
  void aReturnComesAfterItsOrder() {
    Map<String, Purchase> byNumber =
        HISTORY.orders().stream().collect(Collectors.toMap(Purchase::number, one -> one));

    assertThat(HISTORY.orders())
        .filteredOn(Purchase::isReturn)
        .isNotEmpty()
        .allMatch(back -> back.at().isAfter(byNumber.get("#" + back.number().substring(1)).at()));
  }

  private static long firstMonthActivity(Lead lead) {
    return lead.touches().stream()
        .filter(touch -> Moments.dayOf(touch.at()).isBefore(lead.created().plusDays(28)))
        .filter(
            touch ->
                touch.kind() == TouchKind.PRODUCT_VIEW
                    || touch.kind() == TouchKind.FORM
                    || touch.kind() == TouchKind.REP_REPLY
                    || touch.kind() == TouchKind.CALL_IN)
        .count();
  }

  private static double conversion(List<Lead> leads) {
    return (double) leads.stream().filter(Lead::isConverted).count() / leads.size();
  }

  /** Opens, clicks and page views in the days before these customers stopped. */
  private static long reactions(List<Life> lives, int fromDaysBefore, int toDaysBefore) {
    Map<Integer, Life> byPerson =
        lives.stream().collect(Collectors.toMap(life -> life.person().number(), one -> one));
    return HISTORY.touches().stream()
        .filter(HistorianTest::isReaction)
        .filter(touch -> byPerson.containsKey(touch.who().number()))
        .filter(
            touch -> {
              LocalDate stops = byPerson.get(touch.who().number()).stops();
              return new Span(stops.minusDays(fromDaysBefore), stops.minusDays(toDaysBefore + 1))
                  .contains(Moments.dayOf(touch.at()));
            })
        .count();
  }

  private static boolean isReaction(Touch touch) {
    return touch.kind() == TouchKind.MAIL_OPEN
        || touch.kind() == TouchKind.MAIL_CLICK
        || touch.kind() == TouchKind.PAGE_VIEW;
  }

  private static boolean allowed(List<Preference> said, Instant at) {
    Optional<Preference> last =
        said.stream()
            .filter(one -> !one.at().isAfter(at))
            .max(Comparator.comparing(Preference::at));
    return last.map(Preference::granted).orElse(false);
  }

  private static LocalDate last(List<LocalDate> days) {
    return days.get(days.size() - 1);
  }
}

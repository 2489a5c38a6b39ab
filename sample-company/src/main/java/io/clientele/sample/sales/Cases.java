package io.clientele.sample.sales;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.people.Life;
import io.clientele.sample.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Support cases: some days after a purchase, and more often with customers who then stop. */
final class Cases {
  private static final double PER_PURCHASE = 0.012;
  private static final double PER_LAST_PURCHASE_BEFORE_STOPPING = 0.16;
  private static final int DAYS_THAT_COUNT_AS_LAST = 80;
  private static final List<String> SUBJECTS =
      List.of(
          "Where is my order",
          "Wrong size sent",
          "Zip broken",
          "Refund not received",
          "Sole came off",
          "Invoice copy");
  private static final List<String> ORIGINS = List.of("Phone", "Email", "Web");

  private final LocalDate lastDay;
  private final Dice dice;
  private final List<SupportCase> cases = new ArrayList<>();

  Cases(LocalDate lastDay, Dice dice) {
    this.lastDay = lastDay;
    this.dice = dice;
  }

  List<SupportCase> of(List<Life> lives, Map<Integer, Contact> contacts) {
    for (Life life : lives) {
      Dice own = dice.toward("person", life.person().number());
      for (LocalDate day : life.purchaseDays()) {
        if (own.chance(probability(life, day))) {
          open(life.person(), day.plusDays(own.between(1, 12)), contacts, own);
        }
      }
    }
    return List.copyOf(cases);
  }

  private static double probability(Life life, LocalDate day) {
    boolean isLast = day.plusDays(DAYS_THAT_COUNT_AS_LAST).isAfter(life.stops());
    return isLast ? PER_LAST_PURCHASE_BEFORE_STOPPING : PER_PURCHASE;
  }

  private void open(Person person, LocalDate day, Map<Integer, Contact> contacts, Dice own) {
    if (day.isAfter(lastDay)) {
      return;
    }
    Instant opened = Moments.inOpeningHours(day, own);
    Instant closed = opened.plusSeconds(3600L * own.between(2, 240));
    boolean isClosed = !Moments.dayOf(closed).isAfter(lastDay);
    cases.add(
        new SupportCase(
            SalesforceId.of("500", cases.size()),
            1001 + cases.size(),
            person,
            Optional.ofNullable(contacts.get(person.number())),
            own.pick(SUBJECTS),
            own.pick(ORIGINS),
            opened,
            isClosed ? Optional.of(closed) : Optional.empty()));
  }
}

package io.clientele.sample.sales;

import io.clientele.sample.chance.Dice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opportunities of the accounts: each moves through the stages until it is won or lost. */
final class Deals {
  private static final double WON_SHARE = 0.46;
  private static final List<String> SUBJECTS =
      List.of("Expedition kit", "Staff uniform", "Hire boots", "Course kit", "Gift cards", "Tents");

  private final LocalDate lastDay;
  private final Dice dice;
  private final List<Deal> deals = new ArrayList<>();

  Deals(LocalDate lastDay, Dice dice) {
    this.lastDay = lastDay;
    this.dice = dice;
  }

  /** One deal at least for a converted lead, opened on the day it converted. */
  List<Deal> of(List<Account> accounts, Map<String, Contact> contacts, Set<String> converted) {
    for (Account account : accounts) {
      Contact contact = contacts.get(account.id());
      Dice own = dice.toward("account", account.id().hashCode());
      if (converted.contains(account.id())) {
        deals.add(deal(account, contact, account.created(), own));
      }
      int more = own.poisson(1.3);
      for (int i = 0; i < more; i++) {
        deals.add(deal(account, contact, laterDay(account.created(), own), own));
      }
    }
    return List.copyOf(deals);
  }

  private LocalDate laterDay(LocalDate from, Dice own) {
    int days = (int) ChronoUnit.DAYS.between(from, lastDay);
    return from.plusDays(own.between(0, Math.max(0, days)));
  }

  private Deal deal(Account account, Contact contact, LocalDate created, Dice own) {
    int cycle = own.between(20, 130);
    LocalDate close = created.plusDays(cycle);
    double progress = (double) ChronoUnit.DAYS.between(created, lastDay) / cycle;
    BigDecimal amount = BigDecimal.valueOf(Math.round(600 * own.factor(1.0)) * 5, 0);
    return new Deal(
        SalesforceId.of("006", deals.size()),
        account,
        contact,
        account.name() + " - " + own.pick(SUBJECTS),
        stage(progress, own),
        amount,
        created,
        close);
  }

  private static Stage stage(double progress, Dice own) {
    if (progress >= 1) {
      return own.chance(WON_SHARE) ? Stage.WON : Stage.LOST;
    }
    return Stage.OPEN.get((int) (progress * Stage.OPEN.size()));
  }
}

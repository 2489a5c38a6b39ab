package io.clientele.sample.shop;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Life;
import io.clientele.sample.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns lives into numbered orders, in the order of time, returns included. */
public final class Shopping {
  private static final double RETURN_SHARE = 0.055;
  private static final double UNKNOWN_BUYERS_PER_ORDER = 0.04;

  private final Span history;
  private final Dice dice;

  public Shopping(Span history, Dice dice) {
    this.history = history;
    this.dice = dice;
  }

  public List<Purchase> of(List<Life> lives) {
    List<Purchase> orders = new ArrayList<>();
    lives.forEach(life -> orders.addAll(of(life)));
    orders.addAll(byStrangers((int) (orders.size() * UNKNOWN_BUYERS_PER_ORDER)));
    return withReturns(numbered(orders));
  }

  private List<Purchase> of(Life life) {
    Shopper shopper = Shopper.of(life.person(), dice.toward("basket", life.person().number()));
    List<Purchase> orders = new ArrayList<>();
    for (LocalDate day : life.purchaseDays()) {
      boolean hasOrderedBefore = !orders.isEmpty();
      orders.add(shopper.order(day, hasOrderedBefore));
    }
    return orders;
  }

  private List<Purchase> byStrangers(int count) {
    Dice own = dice.toward("strangers");
    List<Purchase> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = history.any(own);
      orders.add(Shopper.of(Person.stranger(-1 - i, day), own).storeOrder(day));
    }
    return orders;
  }

  private static List<Purchase> numbered(List<Purchase> orders) {
    orders.sort(Comparator.comparing(Purchase::at).thenComparing(order -> order.buyer().number()));
    List<Purchase> numbered = new ArrayList<>();
    for (Purchase order : orders) {
      numbered.add(order.numbered("#" + (10_001 + numbered.size())));
    }
    return numbered;
  }

  private List<Purchase> withReturns(List<Purchase> orders) {
    List<Purchase> all = new ArrayList<>(orders);
    for (Purchase order : orders) {
      Dice own = dice.toward("return", order.number().hashCode());
      LocalDate day = order.day().plusDays(own.between(3, 25));
      if (own.chance(RETURN_SHARE) && history.contains(day)) {
        all.add(returned(order, day, own));
      }
    }
    all.sort(Comparator.comparing(Purchase::at).thenComparing(Purchase::number));
    return List.copyOf(all);
  }

  private static Purchase returned(Purchase order, LocalDate day, Dice own) {
    int count = own.between(1, order.lines().size());
    List<Line> lines = order.lines().subList(0, count).stream().map(Line::returned).toList();
    return new Purchase(
        "R" + order.number().substring(1),
        order.buyer(),
        Moments.inOpeningHours(day, own),
        order.via(),
        order.isGuest(),
        lines);
  }
}

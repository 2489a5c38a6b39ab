package io.clientele.sample.shop;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Habit;
import io.clientele.sample.people.Life;
import io.clientele.sample.people.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns lives into numbered orders, in the order of time, returns included. */
public final class Shopping {
  private static final double GUEST_SHARE = 0.03;
  private static final double RETURN_SHARE = 0.055;
  private static final double UNKNOWN_BUYERS_PER_ORDER = 0.04;
  private static final BigDecimal REDUCED = new BigDecimal("0.80");

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
    Dice own = dice.toward("basket", life.person().number());
    String taste = own.pick(Assortment.CATEGORIES);
    List<Purchase> orders = new ArrayList<>();
    for (LocalDate day : life.purchaseDays()) {
      boolean mayBeGuest = !orders.isEmpty();
      orders.add(order(life.person(), day, taste, own, mayBeGuest));
    }
    return orders;
  }

  private static Purchase order(
      Person buyer, LocalDate day, String taste, Dice own, boolean mayBeGuest) {
    SoldVia via = own.pick(List.of(SoldVia.values()), Shopping::share);
    boolean isGuest = via == SoldVia.WEB && own.chance(GUEST_SHARE) && mayBeGuest;
    var at = via == SoldVia.WEB ? Moments.whileAwake(day, own) : Moments.inOpeningHours(day, own);
    return new Purchase("", buyer, at, via, isGuest, basket(buyer.habit(), day, taste, own));
  }

  private static double share(SoldVia via) {
    return switch (via) {
      case WEB -> 0.68;
      case STORE -> 0.27;
      case PHONE -> 0.05;
    };
  }

  private static List<Line> basket(Habit habit, LocalDate day, String taste, Dice own) {
    Map<String, Line> lines = new LinkedHashMap<>();
    int size = 1 + own.poisson(habit == Habit.BUSINESS ? 2.6 : 1.5);
    while (lines.size() < size) {
      Product product = Assortment.choice(taste, day.getMonthValue(), own);
      lines.put(product.sku(), line(product, habit, day, own));
    }
    return List.copyOf(lines.values());
  }

  private static Line line(Product product, Habit habit, LocalDate day, Dice own) {
    int quantity = habit == Habit.BUSINESS ? 1 + own.poisson(2.5) : 1 + own.poisson(0.25);
    boolean onSale = day.getMonthValue() == 1 || own.chance(0.08);
    BigDecimal price = onSale ? product.price().multiply(REDUCED) : product.price();
    return new Line(product, quantity, price.setScale(2, RoundingMode.HALF_UP));
  }

  private List<Purchase> byStrangers(int count) {
    Dice own = dice.toward("strangers");
    List<Purchase> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = history.any(own);
      Person stranger = Person.stranger(-1 - i, day);
      List<Line> lines = basket(Habit.ONE_OFF, day, own.pick(Assortment.CATEGORIES), own);
      var at = Moments.inOpeningHours(day, own);
      orders.add(new Purchase("", stranger, at, SoldVia.STORE, false, lines));
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

package io.clientele.sample.shop;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.people.Habit;
import io.clientele.sample.people.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody in the shop, with a taste for one category of products. */
record Shopper(Person person, String taste, Dice dice) {
  private static final double GUEST_SHARE = 0.03;
  private static final BigDecimal REDUCED = new BigDecimal("0.80");
  private static final int SALE_MONTH = 1;

  static Shopper of(Person person, Dice dice) {
    return new Shopper(person, dice.pick(Assortment.CATEGORIES), dice);
  }

  /** An order that has no number yet. */
  Purchase order(LocalDate day, boolean mayBeGuest) {
    SoldVia via = dice.pick(List.of(SoldVia.values()), SoldVia::share);
    boolean isGuest = via == SoldVia.WEB && dice.chance(GUEST_SHARE) && mayBeGuest;
    Instant at =
        via == SoldVia.WEB ? Moments.whileAwake(day, dice) : Moments.inOpeningHours(day, dice);
    return new Purchase("", person, at, via, isGuest, basket(day));
  }

  Purchase storeOrder(LocalDate day) {
    Instant at = Moments.inOpeningHours(day, dice);
    return new Purchase("", person, at, SoldVia.STORE, false, basket(day));
  }

  private List<Line> basket(LocalDate day) {
    Map<String, Line> lines = new LinkedHashMap<>();
    int size = 1 + dice.poisson(isBusiness() ? 2.6 : 1.5);
    while (lines.size() < size) {
      Product product = Assortment.choice(taste, day.getMonthValue(), dice);
      lines.put(product.sku(), line(product, day));
    }
    return List.copyOf(lines.values());
  }

  private Line line(Product product, LocalDate day) {
    int quantity = 1 + dice.poisson(isBusiness() ? 2.5 : 0.25);
    boolean onSale = day.getMonthValue() == SALE_MONTH || dice.chance(0.08);
    BigDecimal price = onSale ? product.price().multiply(REDUCED) : product.price();
    return new Line(product, quantity, price.setScale(2, RoundingMode.HALF_UP));
  }

  private boolean isBusiness() {
    return person.habit() == Habit.BUSINESS;
  }
}

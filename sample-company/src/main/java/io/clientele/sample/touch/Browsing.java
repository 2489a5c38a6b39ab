package io.clientele.sample.touch;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Life;
import io.clientele.sample.people.Person;
import io.clientele.sample.shop.Assortment;
import io.clientele.sample.shop.Purchase;
import io.clientele.sample.shop.SoldVia;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Visits to the web shop: those that end in an order, and those that do not. */
final class Browsing {
  private static final double TRACKED_SHARE = 0.22;
  private static final double VISITS_PER_MONTH = 0.55;
  private static final List<String> PAGES =
      List.of("/", "/sale", "/new", "/journal/winter-layers", "/stores", "/delivery", "/returns");
  private static final List<String> SEARCHES =
      List.of("boots", "waterproof", "tent", "down jacket", "poles", "head torch", "gift card");

  private final Dice dice;
  private final List<Touch> touches = new ArrayList<>();

  private Browsing(Dice dice) {
    this.dice = dice;
  }

  /** The minutes before an order, for the share of visitors who accept to be tracked. */
  static List<Touch> before(Purchase order, Dice dice) {
    Browsing visit = new Browsing(dice);
    if (order.via() == SoldVia.WEB && !order.isReturn() && dice.chance(TRACKED_SHARE)) {
      visit.leadUpTo(order);
    }
    return visit.touches;
  }

  /** Looking around between orders; the more interested, the more often. */
  static List<Touch> during(Life life, Span history, Dice dice) {
    Browsing visits = new Browsing(dice);
    for (LocalDate month = history.first(); history.contains(month); month = month.plusDays(30)) {
      int count = dice.poisson(VISITS_PER_MONTH * life.interest(month));
      for (int i = 0; i < count; i++) {
        visits.lookAround(life.person(), month.plusDays(dice.below(30)), history);
      }
    }
    return visits.touches;
  }

  private void leadUpTo(Purchase order) {
    Person buyer = order.buyer();
    String sku = order.lines().get(0).product().sku();
    Instant at = order.at().minusSeconds(dice.between(300, 1500));
    at = add(TouchKind.PAGE_VIEW, buyer, at, dice.pick(PAGES));
    at = add(TouchKind.PRODUCT_VIEW, buyer, at, sku);
    at = add(TouchKind.ADD_TO_CART, buyer, at, sku);
    add(TouchKind.CHECKOUT, buyer, at, order.number());
    touches.add(new Touch(TouchKind.ORDER, buyer, order.at(), order.number()));
  }

  private void lookAround(Person person, LocalDate day, Span history) {
    if (!history.contains(day) || day.isBefore(person.joined())) {
      return;
    }
    Instant at = add(TouchKind.PAGE_VIEW, person, Moments.on(day, 7, 22, dice), dice.pick(PAGES));
    if (dice.chance(0.15)) {
      at = add(TouchKind.SEARCH, person, at, dice.pick(SEARCHES));
    }
    String sku = dice.pick(Assortment.PRODUCTS).sku();
    at = add(TouchKind.PRODUCT_VIEW, person, at, sku);
    if (dice.chance(0.15)) {
      add(TouchKind.ADD_TO_CART, person, at, sku);
    }
  }

  private Instant add(TouchKind kind, Person who, Instant at, String about) {
    touches.add(new Touch(kind, who, at, about));
    return at.plusSeconds(dice.between(10, 70));
  }
}
